import type { InputProblem } from "../../common/inputProblem";
import { parseInputs } from "../../schema/inputs";
import { properties } from "../../schema/invitationAutoResponse";
import type { Properties } from "../../schema/propertyTable";
import { holdsUnknown, isUnknown } from "../../schema/unknown";
import { certainAccountId, knownAccount } from "../account/declaredAccount";
import { outdatedReachability } from "../account/unreachable";
import { withRecordedCredentials } from "../account/withRecordedCredentials";
import type { ResourceHandler } from "../resourceHandler";
import { notingState, type ThisRun } from "../thisRun";
import { create, update } from "./apply";
import { check } from "./check";
import { deleteRule } from "./delete";
import { diff } from "./diff";
import { withoutDifferences } from "./differences";
import { findDueRejections } from "./findDueRejections";
import { read } from "./read";
import { parseState } from "./state";

export function invitationAutoResponseHandler(run: ThisRun): ResourceHandler {
    /** Notes the shares that a rule has accepted: the deletion of another rule must not leave them. */
    const addShares = (recorded: Properties): void => {
        const state = parseState(recorded);
        for (const { invitationId, resourceShareId, response } of state?.responses ?? []) {
            if (state !== null && response === "accept") {
                const ids = { region: state.region, invitationId, resourceShareId };
                run.sharesOfRules.add(ids, { id: state.receiverAccountId });
            }
        }
    };

    /** Two rules for one account would work against each other. */
    const problemWithSecondRule = (inputs: Properties): InputProblem[] => {
        const account = knownAccount(inputs);
        if (account === undefined || isUnknown(inputs.region)) {
            return [];
        }
        const id = certainAccountId(account);
        const isOnly = run.rules.declare(inputs.region, id === undefined ? { account } : { id }, inputs);
        return isOnly
            ? []
            : [
                  {
                      property: "accept",
                      reason:
                          `is that of a second rule for the same account in ${inputs.region}: declare one rule for each` +
                          " account and region, with the senders of both",
                  },
              ];
    };

    return {
        name: "InvitationAutoResponse",
        properties,
        async check(context, declared, recorded) {
            const result = await check(context, declared, recorded);
            run.noteChecked(result.inputs);
            const problems = problemWithSecondRule(withoutDifferences(result.inputs));
            return { ...result, failures: [...result.failures, ...problems] };
        },
        async diff(context, recorded, inputs) {
            const replaces = diff(recorded, inputs);
            run.lines.showRegionChange(replaces, recorded, inputs, context.log);
            const state = parseState(recorded);
            if (state === null || !run.keeps(inputs, replaces)) {
                return { replaces, outdated: [] };
            }
            addShares(recorded);
            const declared = withoutDifferences(inputs);
            run.rules.declare(state.region, { id: state.receiverAccountId }, declared);
            const reachability = outdatedReachability(state, inputs);
            const isIgnored = inputs.pending !== undefined;
            if (isIgnored || holdsUnknown(declared)) {
                return { replaces, outdated: reachability };
            }
            const found = findDueRejections(context, state, parseInputs(properties, declared), run);
            await run.dueRejections.addFound(found.then(({ certain }) => certain));
            return { replaces, outdated: [...((await found).mayBeAny ? ["pending"] : []), ...reachability] };
        },
        create: (context, inputs) => notingState(create(context, inputs, run), addShares),
        read: (context, _, recorded) => withRecordedCredentials(context, (own) => read(own, recorded, run)),
        update: (context, recorded, inputs) => notingState(update(context, recorded, inputs, run), addShares),
        delete: (context, recorded) =>
            withRecordedCredentials(context, (own) => deleteRule(own, recorded, run)),
    };
}
