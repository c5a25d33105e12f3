import type { InputProblem } from "../common/inputProblem";
import type { InvitationAutoResponseOutputs } from "../program/generated/invitationAutoResponse";
import type { InvitationResponseOutputs } from "../program/generated/invitationResponse";
import { certainAccountId, knownAccount } from "../resources/account/declaredAccount";
import { problemsWithInputs as problemsWithRule } from "../resources/invitationAutoResponse/check";
import { problemsWithInputs as problemsWithResponse } from "../resources/invitationResponse/check";
import { sharedResourceIdsByType } from "../resources/invitationResponse/sharedResourceIdsByType";
import { withDefaults } from "../schema/inputs";
import { properties as ofRule } from "../schema/invitationAutoResponse";
import { properties as ofResponse } from "../schema/invitationResponse";
import { inputsOf, outputsOf, type Properties, type PropertyTable } from "../schema/propertyTable";
import { account, ids, times } from "./madeUp";
import type { Known } from "./mockedOutputs";

/** How the mocks stand in for the provider of a resource type. */
export interface MockedType<Outputs> {
    /** Of the class. */
    readonly name: string;
    /** The provider's check. */
    problemsWith(inputs: Properties): InputProblem[];
    /** @param given replace the mock's own outputs. */
    outputs(inputs: Properties, given: Partial<Known<Outputs>>): Properties;
    /** The id of a resource that the program creates. */
    idOf(outputs: Properties): string;
    /** The outputs that the id of a resource to read implies. */
    saidBy(id: string): Properties;
}

export const mockedResponse: MockedType<InvitationResponseOutputs> = {
    name: "InvitationResponse",
    problemsWith: problemsWithResponse,
    outputs(inputs, given) {
        const isAccepted = inputs.response !== "reject";
        const { sharedResources = [] } = given;
        return {
            ...ids,
            ...times,
            response: "accept",
            receiverAccountId: receiverOf(inputs),
            status: isAccepted ? "Accepted" : "Rejected",
            joined: isAccepted,
            acceptInvitationFailedDetails: [],
            sharedResources,
            sharedResourceIdsByType: sharedResourceIdsByType(sharedResources),
            ...declared(ofResponse, inputs),
            ...given,
        };
    },
    idOf: ({ invitationId, resourceShareId }) => String(invitationId ?? resourceShareId),
    saidBy: (id) => ({ [id.startsWith("rs-") ? "resourceShareId" : "invitationId"]: id }),
};

export const mockedRule: MockedType<InvitationAutoResponseOutputs> = {
    name: "InvitationAutoResponse",
    problemsWith: problemsWithRule,
    outputs: (inputs, given) => ({
        receiverAccountId: receiverOf(inputs),
        responses: [],
        pending: [],
        ignored: [],
        ...declared(ofRule, inputs),
        ...given,
    }),
    idOf: ({ receiverAccountId, region }) => `${receiverAccountId}/${region}`,
    saidBy: () => ({}),
};

/** The outputs of declared values, their defaults, or null; without ids that were not declared. */
function declared(table: PropertyTable, inputs: Properties): Properties {
    const outputs = outputsOf(table);
    const optional = Object.entries(inputsOf(table)).filter(
        ([name, { required, identifies }]) => Object.hasOwn(outputs, name) && !required && !identifies,
    );
    return {
        ...Object.fromEntries(optional.map(([name]) => [name, null])),
        ...withDefaults(table, inputs, account),
    };
}

function receiverOf(inputs: Properties): string {
    const known = knownAccount(inputs);
    return (known && certainAccountId(known)) ?? account.id;
}
