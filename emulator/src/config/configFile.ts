import { readFile } from "node:fs/promises";
import { LineCounter, parseDocument } from "yaml";
import type { AccountOptions, EmulatorOptions } from "../options.js";
import type { ConfigContent, ConfiguredShare } from "./content.js";
import { referenceProblems } from "./references.js";
import { configSchema } from "./schema.js";
import { type Problem, problemsOf } from "./validate.js";

/** The content of a configuration file, checked against its schema. */
export interface Config {
    readonly options: EmulatorOptions;
    readonly shares: readonly ConfiguredShare[];
}

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
    const lines = new LineCounter();
    const document = parseDocument(source, { lineCounter: lines });
    const problems: readonly Problem[] =
        document.errors.length > 0
            ? document.errors.map(({ pos, message }) => ({ offset: pos[0], message: firstLine(message) }))
            : document.contents === null
              ? []
              : problemsOf(document.contents, configSchema, document);
    requireNone(problems, path, lines);
    // The schema, whose types these are, has just been checked.
    const content = (document.toJS() ?? {}) as ConfigContent;
    requireNone(referenceProblems(content, document), path, lines);
    const { accounts, shares = [], ...rest } = content;
    return {
        options: { ...rest, ...(accounts !== undefined && { accounts: accounts.map(withKeys) }) },
        shares,
    };
}

function requireNone(problems: readonly Problem[], path: string, lines: LineCounter): void {
    if (problems.length > 0) {
        const messages = problems.map(({ offset, message }) => {
            const { line, col } = lines.linePos(offset);
            return `${path}:${line}:${col}: ${message}`;
        });
        throw new Error(messages.join("\n"));
    }
}

function withKeys(account: Pick<AccountOptions, "id"> & Partial<AccountOptions>): AccountOptions {
    // A key id is a single word in requests, which a name need not be.
    const name = account.name !== undefined && /^[\w.-]+$/.test(account.name) ? account.name : account.id;
    return { accessKeyId: `emulator-${name}-key`, accessKeySecret: `emulator-${name}-secret`, ...account };
}

function firstLine(message: string): string {
    return message.split("\n", 1)[0] ?? "";
}
