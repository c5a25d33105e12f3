import type { Client } from "../client";
import type { Deadline } from "../clock";
import type { Fields } from "../fields";
import { listAll } from "./pages";

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
 * The resources that the named shares of other accounts hold.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listsharedresources
 * @param resourceShareIds at most 5.
 * @throws ServiceError, NoAnswerError, UnexpectedDataError
 */
export function listSharedResources(
    client: Client,
    resourceShareIds: readonly string[],
    deadline: Deadline,
): Promise<SharedResourceRow[]> {
    return listAll(
        client,
        "ListSharedResources",
        { ResourceOwner: "OtherAccounts", ResourceShareIds: resourceShareIds },
        "SharedResources",
        readSharedResource,
        deadline,
    );
}

function readSharedResource(fields: Fields): SharedResourceRow {
    return {
        id: fields.text("ResourceId"),
        type: fields.text("ResourceType"),
        arn: fields.optionalText("ResourceArn"),
        status: fields.optionalText("ResourceStatus"),
        resourceShareId: fields.text("ResourceShareId"),
    };
}
