import type { Deadline } from "../../common/deadline";
import { UnexpectedDataError } from "../../common/fields";
import { regionPattern } from "../../schema/regions";
import type { Client } from "../client";

/** Many times the actual number: in all regions, each account makes a call for each. */
const mostRegions = 200;

/**
 * The sorted ids of the regions that have the service. The hosts in the response are ignored: calls go where the
 * account's settings say.
 * https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-describeregions
 * @throws ServiceError, NoResponseError; UnexpectedDataError if there is none, there are too many, or an id cannot be
 * part of a host name.
 */
export async function describeRegions(client: Client, deadline: Deadline): Promise<string[]> {
    const { fields } = await client.call("DescribeRegions", "read", {}, deadline);
    const count = fields.lengthOfList("Regions");
    if (count > mostRegions) {
        throw new UnexpectedDataError(
            `Unexpected data: DescribeRegions gives ${count} regions, which are more than ${mostRegions}.`,
        );
    }
    const ids = fields.requiredList("Regions").map((region) => region.id("RegionId", regionPattern));
    if (ids.length === 0) {
        throw new UnexpectedDataError("Unexpected data: DescribeRegions gives no region.");
    }
    return [...new Set(ids)].sort();
}
