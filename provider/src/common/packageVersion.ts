import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Fields } from "./fields";
import { isJsonObject } from "./json";

/** The version of this package, such as `1.2.3`. */
export function packageVersion(): string {
    const description: unknown = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8"));
    return new Fields(isJsonObject(description) ? description : {}, "package.json").requiredString("version");
}
