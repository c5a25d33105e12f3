import { refuse } from "../../errors/serviceErrors.js";
import { endpointOf, localName, REGION_IDS } from "../../regions.js";
import { readOperation } from "../call.js";

/** Lists the regions the service exists in; names are in English whatever AcceptLanguage says. */
export const describeRegions = readOperation("DescribeRegions", ({ parameters }) => {
    if (!["zh-CN", "en-US"].includes(parameters.text("AcceptLanguage") ?? "en-US")) {
        refuse("InvalidParameter");
    }
    return {
        Regions: REGION_IDS.map((id) => ({
            RegionId: id,
            RegionEndpoint: endpointOf(id),
            LocalName: localName(id),
        })),
    };
});
