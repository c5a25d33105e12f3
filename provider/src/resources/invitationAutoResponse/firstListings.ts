import type { FirstListing, State } from "./state";

/**
 * The ids of the invitations that an earlier run has listed. Only these may be rejected: the program of this run
 * may still declare any other after the rule has listed it, and nothing tells a provider that the program has ended.
 * @param recorded null if nothing is; only a part after an operation that failed.
 */
export function listedBefore(
    recorded: Pick<State, "pending" | "firstListed"> | null,
    thisRun: string,
): ReadonlySet<string> {
    const pending = new Set(recorded?.pending.map(({ invitationId }) => invitationId));
    const earlier = (recorded?.firstListed ?? []).filter(({ process }) => process !== thisRun);
    return new Set(earlier.flatMap(({ invitationIds }) => invitationIds).filter((id) => pending.has(id)));
}

/**
 * What to record of the invitations that are to be rejected: recorded ones keep their run, and this run is the first to
 * list the others.
 * @returns null if there are none.
 */
export function firstListingsOf(
    invitationIds: readonly string[],
    recorded: readonly FirstListing[] | null,
    thisRun: string,
): FirstListing[] | null {
    const runs = new Map((recorded ?? []).flatMap((one) => one.invitationIds.map((id) => [id, one.process])));
    const listings = new Map<string, string[]>();
    for (const id of invitationIds) {
        const run = runs.get(id) ?? thisRun;
        const ids = listings.get(run) ?? [];
        ids.push(id);
        listings.set(run, ids);
    }
    const found = [...listings].map(([run, ids]) => ({ process: run, invitationIds: ids }));
    return found.length === 0 ? null : found;
}
