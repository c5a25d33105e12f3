import type { Deadline } from "../../common/deadline";
import { UnexpectedDataError } from "../../common/fields";
import { regionPattern } from "../../schema/regions";
import type { Client } from "../client";

/**
 * The ids of the regions that have the service, sorted. The hosts that it gives beside them are not looked at: calls go
 * where the account's settings say.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-describeregions
 * @throws ServiceError, NoResponseError; UnexpectedDataError if there is none, or one has no id that a host name can hold.
 */
export async function describeRegions(client: Client, deadline: Deadline): Promise<string[]> {
    const { fields } = await client.call("DescribeRegions", "read", {}, deadline);
    const ids = fields.requiredList("Regions").map((region) => region.id("RegionId", regionPattern));
    if (ids.length === 0) {
        throw new UnexpectedDataError("Unexpected data: DescribeRegions gives no region.");
    }
    return [...new Set(ids)].sort();
}
