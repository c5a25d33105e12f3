import { sentenceOf } from "../common/inputProblem";
import { problemsWithArguments } from "../lookUps/problemsWithArguments";
import { withDefaults } from "../schema/inputs";
import { type LookUpName, lookUps } from "../schema/lookUps";
import { inputsOf, outputsOf, type Properties } from "../schema/propertyTable";
import { account, ids, times } from "./madeUp";
import { MockError } from "./mockError";

/** What each look-up finds, apart from the values of its arguments. */
const found: Readonly<Record<LookUpName, Properties>> = {
    getInvitations: { invitationIds: [], invitations: [] },
    getInvitation: {
        ...ids,
        receiverAccountId: account.id,
        ...times,
        status: "Pending",
        acceptInvitationFailedDetails: [],
    },
    getSharedResources: { sharedResources: [] },
};

/** Checks the arguments of a look-up as the provider does. @throws MockError */
export function findMocked(name: LookUpName, args: Properties): Properties {
    const { properties } = lookUps[name];
    const problems = problemsWithArguments(name, args);
    if (problems.length > 0) {
        throw new MockError(`${problems.map(sentenceOf).join("; ")}.`);
    }
    const outputs = Object.keys(outputsOf(properties));
    const filters = Object.keys(inputsOf(properties)).filter((input) => outputs.includes(input));
    const declared = withDefaults(properties, args, account);
    return {
        ...Object.fromEntries(filters.map((filter) => [filter, null])),
        ...found[name],
        ...Object.fromEntries(Object.entries(declared).filter(([input]) => filters.includes(input))),
    };
}
