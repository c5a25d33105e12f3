import type { JsonObject } from "../json.js";

/** The JSON schema of the configuration file. */
export function configSchema(): JsonObject {
    const { configJsonSchema }: typeof import("../schema/configFile.js") = require("../schema/configFile.js");
    return configJsonSchema();
}
