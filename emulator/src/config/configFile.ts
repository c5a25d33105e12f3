import { readFile } from "node:fs/promises";
import type { Config } from "./parse.js";

export type { Config, ConfiguredShare } from "./parse.js";

/** Reads a configuration file. @throws Error naming every problem with its line */
export async function readConfig(path: string): Promise<Config> {
    return parseConfig(await readFile(path, "utf8"), path);
}

/**
 * Parses the source of a configuration file.
 * @param path its name in errors
 * @throws Error naming every problem with its line
 */
export function parseConfig(source: string, path: string): Config {
    // Loaded by the first file: yaml and zod take longer than all else at a start.
    const { parse }: typeof import("./parse.js") = require("./parse.js");
    return parse(source, path);
}
