import type { AutoResponse, UnansweredInvitation } from "../../schema/invitationAutoResponse";
import type { Properties } from "../../schema/propertyTable";

/** What the next update would change. A refresh records it among the inputs, so that the engine shows it as a difference. */
export interface Differences {
    /** The invitations that wait for a response; absent if there are none. */
    readonly pending?: readonly UnansweredInvitation[];
    /** The ids of accepted shares that are not joined, without those that have a pending invitation; absent if there are none. */
    readonly gone?: readonly string[];
}

export const differenceNames = ["pending", "gone"] as const satisfies readonly (keyof Differences)[];

export function differencesIn(
    pending: readonly UnansweredInvitation[],
    responses: readonly AutoResponse[],
): Differences {
    const waiting = new Set(pending.map(({ resourceShareId }) => resourceShareId));
    const gone = responses
        .filter(({ response, joined }) => response === "accept" && !joined)
        .map(({ resourceShareId }) => resourceShareId)
        .filter((id) => !waiting.has(id));
    return {
        ...(pending.length === 0 ? {} : { pending }),
        ...(gone.length === 0 ? {} : { gone }),
    };
}

/** The inputs without those that only a refresh records. */
export function withoutDifferences({ pending, gone, unreachable, ...declared }: Properties): Properties {
    return declared;
}
