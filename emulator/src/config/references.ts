import type { Document, Node } from "yaml";
import { defaultAccounts } from "../options.js";
import { isTargetId } from "../service/targets.js";
import type { ConfigContent } from "./content.js";
import type { Problem } from "./validate.js";

/** Problems with the accounts of a file: one that is there twice, or one that a share names and that does not exist. */
export function referenceProblems(content: ConfigContent, document: Document): readonly Problem[] {
    const problem = (path: readonly (string | number)[], message: string): Problem => ({
        offset: offsetOf(document, path),
        message: `${formatPath(path)} ${message}`,
    });
    const { accounts, shares = [] } = content;
    const known: readonly { id: string; name?: string }[] = accounts ?? defaultAccounts;
    const isKnown = (account: string) => known.some(({ id, name }) => account === id || account === name);
    const among = `there are ${known.map(({ id, name }) => name ?? id).join(", ")}`;
    const duplicates = (["id", "name", "accessKeyId"] as const).flatMap((member) =>
        repeated(accounts?.map((account) => account[member]) ?? []).map((index) =>
            problem(["accounts", index, member], "belongs to another account already"),
        ),
    );
    const sameIds = repeated(shares.map(({ id }) => id)).map((index) =>
        problem(["shares", index, "id"], "belongs to another share already"),
    );
    const owners = shares.flatMap(({ owner }, index) =>
        isKnown(owner) ? [] : [problem(["shares", index, "owner"], `is not an account; ${among}`)],
    );
    const targets = shares.flatMap((share, index) =>
        (share.targets ?? []).flatMap((target, place) =>
            isKnown(target) || isTargetId(target)
                ? []
                : [problem(["shares", index, "targets", place], `is not an account; ${among}, or an id`)],
        ),
    );
    return [...duplicates, ...sameIds, ...owners, ...targets];
}

/** The indexes of values that occur earlier in the list. */
function repeated(values: readonly (string | undefined)[]): readonly number[] {
    return values.flatMap((value, index) =>
        value !== undefined && values.indexOf(value) < index ? [index] : [],
    );
}

function offsetOf(document: Document, path: readonly (string | number)[]): number {
    const node = document.getIn(path, true) as Node | undefined;
    return node?.range?.[0] ?? 0;
}

function formatPath(path: readonly (string | number)[]): string {
    return path
        .map((part, index) => (typeof part === "number" ? `[${part}]` : index === 0 ? part : `.${part}`))
        .join("");
}
