import { newestFirst } from "../../reconcile/comparators";
import type { Invitation } from "../../schema/invitation";
import { timeLeft } from "../invitationCells";

export interface Answer {
    /** Its id or, if that is not known, another name, such as that of a profile. */
    readonly account: string;
    readonly region: string;
    readonly outcome: { readonly invitations: readonly Invitation[] } | { readonly reason: string };
}

export interface InventoryRow extends Invitation {
    /** The account that was invited. */
    readonly account: string;
    readonly region: string;
}

export interface Unreachable {
    readonly account: string;
    readonly regions: readonly string[];
    readonly reason: string;
}

export interface Report {
    /** Those that wait, by expiration; then the others, newest first. */
    readonly invitations: readonly InventoryRow[];
    /** Sorted by account. */
    readonly unreachable: readonly Unreachable[];
}

/** @param now milliseconds since 1970-01-01 UTC. @param expiresWithin milliseconds; undefined for any time. */
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

/** A role that cannot be assumed has the same reason in all regions. */
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
