import { ReportedError } from "../api/reportedError";
import { wayOutOfShare } from "../reconcile/messages";
import type { Properties } from "./inputs";
import { parseState, type State } from "./state";
import { isUnknown } from "./unknown";

/** What a change of inputs takes. Without `changes` the engine compares the inputs itself and shows each. */
export interface DiffResult {
    readonly replaces: readonly string[];
    readonly deleteBeforeReplace: boolean;
}

/** Another value of these means another invitation. */
const replacing = ["invitationId", "resourceShareId", "region"] as const;

/**
 * Whether a change can be made in place. Makes no call.
 * @throws ReportedError where the declared response has become impossible.
 */
export function diff(olds: Properties, news: Properties): DiffResult {
    const state = parseState(olds);
    if (state === null) {
        return { replaces: [], deleteBeforeReplace: false };
    }
    const replaces = replacing.filter((name) => isAnother(state[name], news[name]));
    if (replaces.length === 0) {
        refuseImpossible(state, news);
    }
    return { replaces, deleteBeforeReplace: state.onDelete === "leave" };
}

/** Declaring what was found already, or no longer declaring it, changes nothing. */
function isAnother(recorded: string | null, declared: unknown): boolean {
    return declared !== undefined && (isUnknown(declared) || declared !== recorded);
}

/**
 * Refuses a change of mind that comes too late. What is not a change is drift: the engine asks about it at the end of
 * a refresh, which must not fail, and the update says what is wrong.
 */
function refuseImpossible(state: State, news: Properties): void {
    if (news.response === state.declaredResponse) {
        return;
    }
    if (news.response === "reject" && state.joined) {
        throw new ReportedError(
            `response cannot become "reject": ${nameOf(state)} was accepted already. ${wayOutOfShare}`,
        );
    }
    const isFoundById = news.invitationId !== undefined;
    if (news.response === "accept" && isFoundById && !state.joined && state.status === "Rejected") {
        throw new ReportedError(
            `response cannot become "accept": ${nameOf(state)} was rejected, which is final. Ask account` +
                ` ${state.senderAccountId} to share ${state.resourceShareId} again and declare resourceShareId` +
                " instead of invitationId.",
        );
    }
}

function nameOf(state: State): string {
    return state.invitationId === null
        ? `share ${state.resourceShareId}`
        : `invitation ${state.invitationId}`;
}
