import { refuse } from "../../errors/serviceErrors.js";
import { endpointOf, type Language, localNameOf, regionIds } from "../../regions.js";
import { readOperation } from "../call.js";
import type { Parameters } from "../parameters/parameters.js";

/** Lists the regions the service exists in. */
export const describeRegions = readOperation("DescribeRegions", ({ parameters }) => {
    const language = languageOf(parameters);
    return {
        Regions: regionIds.map((id) => ({
            RegionId: id,
            RegionEndpoint: endpointOf(id),
            LocalName: localNameOf(id, language),
        })),
    };
});

/** The default is not documented; the example without the parameter shows a Chinese name. */
function languageOf(parameters: Parameters): Language {
    const language = parameters.get("AcceptLanguage") ?? "zh-CN";
    return language === "zh-CN" || language === "en-US" ? language : refuse("InvalidParameter");
}
