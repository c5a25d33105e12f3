import { Fields } from "./fields";
import { isJsonObject } from "./json";

/** This package's package.json. It is loaded by `require`, because a bundle has no files beside it. */
export function packageManifest(): Fields {
    const content: unknown = require("../../package.json");
    return new Fields(isJsonObject(content) ? content : {}, "package.json");
}
