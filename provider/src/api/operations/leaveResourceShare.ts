import type { Deadline } from "../../common/deadline";
import type { BeforeSend, Client } from "../client";

/**
 * Takes the caller's account out of a share that it joined: `DisassociateResourceShare` with
 * `ResourceOwner` `OtherAccounts`. The service carries it out later.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-disassociateresourceshare
 * @param target the caller's own account id, or null to send none: the documentation does not say
 * whether a leaving account has to name itself.
 * @throws ServiceError, NoResponseError; UnexpectedDataError if what came back is no response to this operation
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
