import type { Deadline } from "../../common/deadline";
import type { Client } from "../client";

/**
 * The id of the account that the credentials belong to. Needs no permission.
 * https://www.alibabacloud.com/help/en/ram/developer-reference/api-sts-2015-04-01-getcalleridentity
 * @param client of the Security Token Service.
 * @throws ServiceError, NoResponseError, UnexpectedDataError
 */
export async function getCallerAccountId(client: Client, deadline: Deadline): Promise<string> {
    const { fields } = await client.call("GetCallerIdentity", "read", {}, deadline);
    return fields.requiredString("AccountId");
}
