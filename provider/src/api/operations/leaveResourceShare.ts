import type { Deadline } from "../../common/deadline";
import type { BeforeSend, Client } from "../client";

/**
 * Removes the caller's account from a share that it joined: `DisassociateResourceShare` with `ResourceOwner`
 * `OtherAccounts`. It takes effect later.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-disassociateresourceshare
 * @param target the caller's own account id, or null to send none: the documentation does not say whether an account
 * that leaves has to name itself.
 * @throws ServiceError, NoResponseError; UnexpectedDataError if this is not a response to the operation
 */
export async function leaveResourceShare(
    client: Client,
    resourceShareId: string,
    target: string | null,
    deadline: Deadline,
    beforeSend?: BeforeSend,
): Promise<void> {
    const { fields } = await client.call(
        "DisassociateResourceShare",
        "write",
        {
            ResourceShareId: resourceShareId,
            ResourceOwner: "OtherAccounts",
            Targets: target === null ? undefined : [target],
        },
        deadline,
        beforeSend,
    );
    fields.requiredList("ResourceShareAssociations");
}
