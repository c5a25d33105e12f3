import { type Document, isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from "yaml";
import type { AccountOptions, EmulatorOptions } from "../options.js";
import { configFile, type configuredAccountMembers } from "../schema/configFile.js";
import type { Inferred } from "../schema/inferred.js";
import { type Problem, problemsOf } from "../schema/problems.js";
import type { configuredShareMembers } from "../schema/share.js";

/** A share that exists from the start. */
export type ConfiguredShare = Inferred<typeof configuredShareMembers>;

/** The content of a configuration file, checked against its schema. */
export interface Config {
    readonly options: EmulatorOptions;
    readonly shares: readonly ConfiguredShare[];
}

/**
 * Parses the source of a configuration file.
 * @param path its name in errors
 * @throws Error naming every problem with its line
 */
export function parse(source: string, path: string): Config {
    const lines = new LineCounter();
    const document = parseDocument(source, { lineCounter: lines });
    const failure = (problems: readonly { readonly offset: number; readonly message: string }[]) => {
        const inOrder = [...problems].sort((a, b) => a.offset - b.offset);
        const messages = inOrder.map(({ offset, message }) => {
            const { line, col } = lines.linePos(offset);
            return `${path}:${line}:${col}: ${message}`;
        });
        return new Error(messages.join("\n"));
    };
    if (document.errors.length > 0) {
        throw failure(
            document.errors.map(({ pos, message }) => ({ offset: pos[0], message: firstLine(message) })),
        );
    }
    const parsed = configFile.safeParse(document.toJS() ?? {});
    if (!parsed.success) {
        const problems = problemsOf(parsed.error, "the file");
        throw failure(problems.map((one) => ({ ...one, offset: offsetOf(document, one) })));
    }
    const { accounts, shares = [], ...options } = parsed.data;
    return { options: { ...options, ...(accounts && { accounts: accounts.map(withKeys) }) }, shares };
}

/** The offset of what a problem is about; of the nearest thing that is there, if it is missing. */
function offsetOf(document: Document, { path, unknownMember }: Problem): number {
    let node: unknown = document.contents;
    let offset = startOf(node) ?? 0;
    for (const part of path) {
        const pair = pairOf(node, part, document);
        node = pair?.value;
        offset = startOf(node) ?? startOf(pair?.key) ?? offset;
    }
    return startOf(unknownMember && pairOf(node, unknownMember, document)?.key) ?? offset;
}

/** The name and the value of a member of a mapping, or the item of a list. */
function pairOf(
    node: unknown,
    part: PropertyKey,
    document: Document,
): { readonly key?: unknown; readonly value: unknown } | undefined {
    const collection = isAlias(node) ? node.resolve(document) : node;
    if (isSeq(collection)) {
        return { value: collection.items[Number(part)] };
    }
    return isMap(collection)
        ? collection.items.find(({ key }) => String(isScalar(key) ? key.value : key) === part)
        : undefined;
}

function startOf(node: unknown): number | undefined {
    return isNode(node) ? node.range?.[0] : undefined;
}

function withKeys(account: Inferred<typeof configuredAccountMembers>): AccountOptions {
    const { id, name = id, accessKeyId, accessKeySecret } = account;
    // A key id is a single word in requests, which a name need not be.
    const word = /^[\w.-]+$/.test(name) ? name : id;
    return {
        ...account,
        accessKeyId: accessKeyId ?? `emulator-${word}-key`,
        accessKeySecret: accessKeySecret ?? `emulator-${word}-secret`,
    };
}

function firstLine(message: string): string {
    return message.split("\n", 1)[0] ?? "";
}
