import { readFileSync } from "node:fs";
import { join } from "node:path";

const { version } = JSON.parse(readFileSync(join(__dirname, "../package.json"), "utf8")) as {
    readonly version: string;
};

/** The version of this package. */
export const packageVersion = version;
