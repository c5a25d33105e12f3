import type { Document, Node } from "yaml";
import { defaultAccounts } from "../options.js";
import { isTargetId } from "../service/targets.js";
import type { ConfigContent } from "./content.js";
import type { Problem } from "./validate.js";

/** What a file says of accounts that cannot be so: one there twice, or one that a share names and nobody is. */
export function referenceProblems(content: ConfigContent, document: Document): readonly Problem[] {
    const problem = (path: readonly (string | number)[], message: string): Problem => ({
        offset: offsetOf(document, path),
        message: `${text(path)} ${message}`,
    });
    const { accounts, shares = [] } = content;
    const known: readonly { id: string; name?: string }[] = accounts ?? defaultAccounts;
    const isKnown = (text: string) => known.some(({ id, name }) => text === id || text === name);
    const among = `it may be ${known.map(({ id, name }) => name ?? id).join(", ")}`;
    const twice = (["id", "name", "accessKeyId"] as const).flatMap((member) =>
        repeated(accounts?.map((account) => account[member]) ?? []).map((index) =>
            problem(["accounts", index, member], "is that of another account already"),
        ),
    );
    const owners = shares.flatMap(({ owner }, index) =>
        isKnown(owner) ? [] : [problem(["shares", index, "owner"], `is nobody; ${among}`)],
    );
    const targets = shares.flatMap((share, index) =>
        (share.targets ?? []).flatMap((target, place) =>
            isKnown(target) || isTargetId(target)
                ? []
                : [problem(["shares", index, "targets", place], `is nobody; ${among}, or an id`)],
        ),
    );
    return [...twice, ...owners, ...targets];
}

/** The places of values that came before. */
function repeated(values: readonly (string | undefined)[]): readonly number[] {
    return values.flatMap((value, index) =>
        value !== undefined && values.indexOf(value) < index ? [index] : [],
    );
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
    const node = document.getIn(path, true) as Node | undefined;
    return node?.range?.[0] ?? 0;
}

function text(path: readonly (string | number)[]): string {
    return path
        .map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`))
        .join("");
}
