import type { FirstListing, State } from "./state";

/**
 * The invitations that an earlier run has listed, by their ids. Only these may be rejected: the program of a run may
 * declare any other one after the rule has listed it, and nothing tells a provider that the program has ended.
 * @param recorded what is on record; null if nothing is. What an operation that failed has kept of it may be a part.
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
 * What to record of the invitations that are to be rejected: what is on record of them stands, and the others are listed
 * by this process. @returns null if there are none.
 */
export function firstListingsOf(
    invitationIds: readonly string[],
    recorded: readonly FirstListing[] | null,
    thisRun: string,
): FirstListing[] | null {
    const processes = new Map(
        (recorded ?? []).flatMap((one) => one.invitationIds.map((id) => [id, one.process])),
    );
    const listings = new Map<string, string[]>();
    for (const id of invitationIds) {
        const process = processes.get(id) ?? thisRun;
        const ids = listings.get(process) ?? [];
        ids.push(id);
        listings.set(process, ids);
    }
    const found = [...listings].map(([process, ids]) => ({ process, invitationIds: ids }));
    return found.length === 0 ? null : found;
}
