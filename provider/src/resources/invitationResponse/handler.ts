import type { InputProblem } from "../../common/inputProblem";
import { isAbsent } from "../../common/json";
import { properties } from "../../schema/invitationResponse";
import type { Properties } from "../../schema/propertyTable";
import { certainAccountId, knownAccount } from "../account/declaredAccount";
import { outdatedReachability } from "../account/unreachable";
import { withRecordedCredentials } from "../account/withRecordedCredentials";
import type { Declarer } from "../declaredShares";
import type { ResourceHandler } from "../resourceHandler";
import { notingState, type ThisRun } from "../thisRun";
import { create, update } from "./apply";
import { check } from "./check";
import { deleteResponse } from "./delete";
import { diff } from "./diff";
import { read } from "./read";
import { parseState } from "./state";

export function invitationResponseHandler(run: ThisRun): ResourceHandler {
    const { sharesOfResponses, dueRejections } = run;

    /**
     * Notes the share that the inputs name, for the account that they declare.
     * @returns the problem if a rule is about to reject it: a rejection that is not sent yet is prevented by this, but
     * nobody knows whether it is.
     */
    const addDeclared = async (inputs: Properties): Promise<InputProblem[]> => {
        const declarer = declarerOf(inputs);
        if (declarer === undefined) {
            return [];
        }
        sharesOfResponses.add(inputs, declarer);
        if (inputs.response === "reject") {
            return [];
        }
        const rejected = await dueRejections.find(inputs, declarer);
        return rejected === undefined ? [] : [problemWithRejected(inputs, rejected)];
    };
    /** Notes the share of a recorded response, which its inputs may not name. */
    const addRecorded = (state: Properties): void =>
        sharesOfResponses.add(state, { id: String(state.receiverAccountId) });

    return {
        name: "InvitationResponse",
        properties,
        async check(context, declared, recorded) {
            const result = await check(context, declared, recorded);
            run.noteChecked(result.inputs);
            const problems = await addDeclared(result.inputs);
            return { ...result, failures: [...result.failures, ...problems] };
        },
        async diff({ log }, recorded, inputs) {
            const replaces = diff(recorded, inputs);
            run.lines.showRegionChange(replaces, recorded, inputs, log);
            const isKept = run.keeps(inputs, replaces);
            // A kept resource declares its share by all of its ids, including those that only its state has.
            if (isKept && typeof recorded.receiverAccountId === "string") {
                addRecorded(recorded);
            }
            const state = parseState(recorded);
            return { replaces, outdated: state === null ? [] : outdatedReachability(state, inputs) };
        },
        create: (context, inputs) => notingState(create(context, inputs), addRecorded),
        read: (context, id, recorded) => withRecordedCredentials(context, (own) => read(own, id, recorded)),
        update: (context, recorded, inputs) => notingState(update(context, recorded, inputs), addRecorded),
        delete: (context, recorded) =>
            withRecordedCredentials(context, (own) => deleteResponse(own, recorded, run)),
    };
}

/** Who declares a response; undefined if that is not known yet. */
function declarerOf(inputs: Properties): Declarer | undefined {
    const account = knownAccount(inputs);
    const id = account && certainAccountId(account);
    return id === undefined ? account && { account } : { id };
}

function problemWithRejected({ resourceShareId }: Properties, rejected: string): InputProblem {
    return {
        property: isAbsent(resourceShareId) ? "invitationId" : "resourceShareId",
        reason:
            `cannot be answered: a rule of this program is due to reject ${rejected}: list it in the rule's` +
            " `except`, or let the rule depend on this response",
    };
}
