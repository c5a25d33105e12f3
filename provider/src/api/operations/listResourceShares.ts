import { resourceShareIdPattern } from "../../schema/ids";
import type { ListOperation } from "./list";

export interface ResourceShare {
    readonly resourceShareId: string;
    readonly resourceShareName: string;
    /** Account id of the sender. */
    readonly owner: string;
    /** `Active`, `Deleting`, `Deleted` or unknown; `Pending` if any invitation is, not necessarily the caller's. */
    readonly status: string;
}

/**
 * The shares that other accounts share with the caller's in a region. Filter: `ResourceShareIds`.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshares
 */
export const listResourceShares: ListOperation<ResourceShare> = {
    name: "ListResourceShares",
    parameters: { ResourceOwner: "OtherAccounts" },
    rowsName: "ResourceShares",
    idNames: ["ResourceShareId"],
    readRow: (fields) => ({
        resourceShareId: fields.id("ResourceShareId", resourceShareIdPattern),
        resourceShareName: fields.string("ResourceShareName") ?? "",
        owner: fields.requiredString("ResourceShareOwner"),
        status: fields.requiredString("ResourceShareStatus"),
    }),
};

/** The shares that the caller's account owns in a region. Filter: `ResourceShareIds`. */
export const listOwnResourceShares: ListOperation<ResourceShare> = {
    ...listResourceShares,
    parameters: { ResourceOwner: "Self" },
};
