import { newestFirst } from "../../reconcile/comparators";
import type { Invitation } from "../../schema/invitation";
import { timeLeft } from "../invitationCells";

/** What came of asking one account in one region. */
export interface Answer {
    /** Its id; if that is not known, what names it, such as a profile. */
    readonly account: string;
    readonly region: string;
    /** The invitations that were found, or why none could be looked for. */
    readonly outcome: { readonly invitations: readonly Invitation[] } | { readonly reason: string };
}

/** An invitation, and where it was found. */
export interface InventoryRow extends Invitation {
    /** The account that was invited. */
    readonly account: string;
    readonly region: string;
}

/** An account that could not be reached. */
export interface Unreachable {
    readonly account: string;
    /** In which regions, sorted. */
    readonly regions: readonly string[];
    readonly reason: string;
}

/** What was found in many accounts and regions. */
export interface Report {
    /** What expires soonest comes first; then, the newest first, what no longer waits. */
    readonly invitations: readonly InventoryRow[];
    /** By account. */
    readonly unreachable: readonly Unreachable[];
}

/**
 * @param now milliseconds since 1970-01-01 UTC.
 * @param expiresWithin only what expires within so many milliseconds; undefined: anything.
 */
export function reportOf(answers: readonly Answer[], now: number, expiresWithin: number | undefined): Report {
    const rows = answers.flatMap(({ account, region, outcome }) =>
        "reason" in outcome
            ? []
            : outcome.invitations.map((invitation) => ({ account, region, ...invitation })),
    );
    const expiresInTime = (row: InventoryRow) =>
        (timeLeft(row, now) ?? Number.POSITIVE_INFINITY) <= expiresBy;
    const expiresBy = expiresWithin ?? Number.POSITIVE_INFINITY;
    return {
        invitations: rows.filter(expiresInTime).sort(soonestFirst(now)),
        unreachable: unreachableIn(answers),
    };
}

function soonestFirst(now: number): (one: InventoryRow, other: InventoryRow) => number {
    const left = (row: InventoryRow) => timeLeft(row, now) ?? Number.MAX_SAFE_INTEGER;
    return (one, other) =>
        left(one) - left(other) ||
        newestFirst(one, other) ||
        compare(`${one.account} ${one.region}`, `${other.account} ${other.region}`);
}

/** A role that cannot be assumed is one reason in all regions. */
function unreachableIn(answers: readonly Answer[]): Unreachable[] {
    const byReason = new Map<string, { account: string; regions: string[]; reason: string }>();
    for (const { account, region, outcome } of answers) {
        if ("reason" in outcome) {
            const key = `${account} ${outcome.reason}`;
            const known = byReason.get(key) ?? { account, regions: [], reason: outcome.reason };
            known.regions.push(region);
            byReason.set(key, known);
        }
    }
    return [...byReason.values()]
        .map((one) => ({ ...one, regions: one.regions.sort() }))
        .sort((one, other) => compare(`${one.account} ${one.regions}`, `${other.account} ${other.regions}`));
}

function compare(one: string, other: string): number {
    return one < other ? -1 : Number(one > other);
}
