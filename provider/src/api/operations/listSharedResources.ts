import type { ListOperation } from "./list";

/** A resource that another account shares. */
export interface SharedResource {
    readonly id: string;
    /** Such as `VSwitch` or `Snapshot`. */
    readonly type: string;
    readonly arn: string | null;
    /** `Available`, `ZonalResourceInaccessible`, `LimitExceeded` or `Unavailable`. */
    readonly status: string | null;
}

/** A shared resource and the share that it comes with. */
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
    readRow: (fields) => ({
        id: fields.text("ResourceId"),
        type: fields.text("ResourceType"),
        arn: fields.optionalText("ResourceArn"),
        status: fields.optionalText("ResourceStatus"),
        resourceShareId: fields.text("ResourceShareId"),
    }),
};
