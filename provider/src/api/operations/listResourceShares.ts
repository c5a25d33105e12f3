import type { Client } from "../client";
import type { Deadline } from "../clock";
import type { Fields } from "../fields";
import { listAll } from "./pages";

const resourceShareStatuses = ["Active", "Pending", "Deleting", "Deleted"] as const;

/** A resource share of another account, as a receiver sees it. */
export interface ResourceShare {
    readonly resourceShareId: string;
    readonly resourceShareName: string;
    /** Account id of the sender. */
    readonly owner: string;
    /** `Pending` where any invitation to the share, not necessarily the caller's, waits for an answer. */
    readonly status: (typeof resourceShareStatuses)[number];
}

/**
 * Those of the named shares that other accounts share with the caller's, in this region.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-listresourceshares
 * @param resourceShareIds at most 5.
 * @throws ServiceError, NoAnswerError, UnexpectedDataError
 */
export function listResourceShares(
    client: Client,
    resourceShareIds: readonly string[],
    deadline: Deadline,
): Promise<ResourceShare[]> {
    return listAll(
        client,
        "ListResourceShares",
        { ResourceOwner: "OtherAccounts", ResourceShareIds: resourceShareIds },
        "ResourceShares",
        readResourceShare,
        deadline,
    );
}

function readResourceShare(fields: Fields): ResourceShare {
    return {
        resourceShareId: fields.text("ResourceShareId"),
        resourceShareName: fields.optionalText("ResourceShareName") ?? "",
        owner: fields.text("ResourceShareOwner"),
        status: fields.oneOf("ResourceShareStatus", resourceShareStatuses),
    };
}
