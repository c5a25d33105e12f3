import { isUnknown } from "../unknown";
import type { State } from "./state";

/** What says which share is meant: in inputs, and in what was recorded. */
type Ids = Readonly<Partial<Record<"region" | "invitationId" | "resourceShareId", unknown>>>;

/**
 * The shares that a program declares, as far as this process has seen: it serves one run of the CLI. To leave one of
 * them would undo what the run has just brought about, which only a new invitation could mend.
 */
export class DeclaredShares {
    private readonly keys = new Set<string>();

    /** Notes that a resource declares a share, by its own id or by that of an invitation to it. */
    add(ids: Ids): void {
        for (const key of keysOf(ids)) {
            this.keys.add(key);
        }
    }

    /** Whether any resource declares the share of a recorded response. */
    has(state: State): boolean {
        return keysOf(state).some((key) => this.keys.has(key));
    }
}

function keysOf({ region, invitationId, resourceShareId }: Ids): string[] {
    return [invitationId, resourceShareId]
        .filter((id) => typeof id === "string" && !isUnknown(id))
        .map((id) => `${region} ${id}`);
}
