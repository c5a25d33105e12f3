import { resourceShareIdPattern } from "../../schema/ids";
import type { SharedResource } from "../../schema/invitation";
import type { ListOperation } from "./list";

export interface SharedResourceRow extends SharedResource {
    readonly resourceShareId: string;
}

/**
 * The resources that other accounts share with the caller's in a region. Filter: `ResourceShareIds`.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listsharedresources
 */
export const listSharedResources: ListOperation<SharedResourceRow> = {
    name: "ListSharedResources",
    parameters: { ResourceOwner: "OtherAccounts" },
    rowsName: "SharedResources",
    idNames: ["ResourceId", "ResourceShareId"],
    readRow: (fields) => ({
        resourceId: fields.requiredString("ResourceId"),
        resourceType: fields.requiredString("ResourceType"),
        resourceArn: fields.string("ResourceArn"),
        resourceStatus: fields.string("ResourceStatus"),
        resourceShareId: fields.id("ResourceShareId", resourceShareIdPattern),
    }),
};
