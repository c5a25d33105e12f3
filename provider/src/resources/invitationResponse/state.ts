import { Fields } from "../../common/fields";
import { expireTimeOf } from "../../reconcile/expireTime";
import type { Observation } from "../../reconcile/observation";
import { type FinalStatus, finalStatusOf, type ObserveRequest } from "../../reconcile/observe";
import { type IdentifyingName, type Inputs, type Outputs, properties } from "../../schema/invitationResponse";
import { readOutputs } from "../../schema/outputs";
import type { Properties } from "../../schema/propertyTable";
import { identifyingNames } from "../../schema/propertyTable";
import { type ResponseKind, responses } from "../../schema/responses";
import { declaredAccount, recordedAccount } from "../account/declaredAccount";
import type { OwnedResource } from "../account/requireReceiver";
import { parseReachability, type Reachability } from "../account/unreachable";
import type { ResourceState } from "../resourceHandler";
import { sharedResourceIdsByType } from "./sharedResourceIdsByType";

/**
 * What the engine keeps of a response: its outputs, and what later operations have to know. A change has to be able
 * to read all that earlier versions wrote: fields may be added, never renamed.
 */
export interface State extends Outputs, Reachability {
    /** What the program declared: `response` is what has come of it. */
    readonly declaredResponse: ResponseKind;
    /** Which of the identifying inputs the program declared. */
    readonly declared: readonly IdentifyingName[];
    /** Present if it was imported, and no program has said since which account it is in. */
    readonly imported?: true;
}

/** Inputs as a refresh leaves them: with the response that is really so. */
export type RecordedInputs = Omit<Inputs, "response"> & Pick<State, "response">;

const identifying = identifyingNames(properties);

/**
 * What to record after an observation of something that exists: an invitation, a share, or what was recorded before.
 * @param inputs with the response that is really so.
 * @param recorded what is known from before; an invitation that is no longer listed stays as it was recorded.
 */
export function stateOf(
    inputs: RecordedInputs,
    observation: Observation,
    receiverAccountId: string,
    declaredResponse: ResponseKind,
    recorded: State | null,
): State {
    const { invitation, share } = observation;
    const { invitationId, resourceShareId, senderAccountId, ...others } = inputs;
    return {
        ...others,
        ...optionalState(inputs),
        declaredResponse,
        declared: declaredNames(inputs),
        ...importMark(inputs, recorded?.imported === true),
        ...invitationState(observation, invitationId ?? null, recorded),
        resourceShareId:
            invitation?.resourceShareId ??
            share?.resourceShareId ??
            recorded?.resourceShareId ??
            resourceShareId ??
            "",
        resourceShareName:
            share?.resourceShareName ?? invitation?.resourceShareName ?? recorded?.resourceShareName ?? "",
        senderAccountId:
            invitation?.senderAccountId ?? share?.owner ?? recorded?.senderAccountId ?? senderAccountId ?? "",
        receiverAccountId,
        joined: observation.joined,
        sharedResources: observation.sharedResources,
        sharedResourceIdsByType: sharedResourceIdsByType(observation.sharedResources),
    };
}

/** What is recorded as declared, or as null if it was not. */
function optionalState({ waitFor, ...inputs }: RecordedInputs) {
    return { waitFor: waitFor ?? null, ...recordedAccount(inputs) };
}

/** Which of the identifying inputs are declared. */
export function declaredNames(inputs: RecordedInputs): IdentifyingName[] {
    return identifying.filter((name) => inputs[name] !== undefined);
}

/** What remains of an import's mark: a program that declares an account has said which one is meant. */
function importMark(
    { profile, assumeRole, accountId }: RecordedInputs,
    isMarked: boolean,
): Pick<State, "imported"> {
    const saysWhose = [profile, assumeRole, accountId].some((declared) => declared !== undefined);
    return isMarked && !saysWhose ? { imported: true } : {};
}

/** The state of what was looked up by its id alone, which an import records. */
export function importedState(found: State, inputs: RecordedInputs): State {
    return { ...found, ...importMark(inputs, true) };
}

/**
 * A state with other inputs, of which those that say which invitation is meant stay as they were found. Nothing is said of whether
 * its account can be reached.
 */
export function withInputs({ imported, unreachable: _, ...recorded }: State, inputs: Inputs): State {
    return {
        ...recorded,
        ...importMark(inputs, imported === true),
        ...optionalState(inputs),
        declaredResponse: inputs.response,
        onDelete: inputs.onDelete,
        declared: declaredNames(inputs),
    };
}

type InvitationState = Pick<
    State,
    "invitationId" | "status" | "createTime" | "expireTime" | "acceptInvitationFailedDetails"
>;

/** @param declaredId stands if the invitation is no longer listed, or else a refresh would undeclare it. */
function invitationState(
    { invitation }: Observation,
    declaredId: string | null,
    recorded: State | null,
): InvitationState {
    if (invitation !== null) {
        return {
            invitationId: invitation.invitationId,
            status: invitation.status,
            createTime: invitation.createTime === "" ? null : invitation.createTime,
            expireTime: expireTimeOf(invitation.createTime),
            acceptInvitationFailedDetails: invitation.acceptInvitationFailedDetails,
        };
    }
    return {
        invitationId: recorded?.invitationId ?? declaredId,
        status: recorded?.status ?? null,
        createTime: recorded?.createTime ?? null,
        expireTime: recorded?.expireTime ?? null,
        acceptInvitationFailedDetails: recorded?.acceptInvitationFailedDetails ?? [],
    };
}

/** The id that the engine knows a response by: the invitation's, or the share's if there never was one. */
export function idOf(state: State): string {
    return state.invitationId ?? state.resourceShareId;
}

/** A state with what messages call it. */
export function ownedBy(state: State): State & OwnedResource {
    return { ...state, id: idOf(state) };
}

/** Whether the invitation was rejected: then there is nothing to leave. */
export function isRejected({ response, joined }: State): boolean {
    return response === "reject" && !joined;
}

/** A state as the engine records it, under its id. */
export function resourceStateOf(state: State): ResourceState {
    return { id: idOf(state), state: { ...state } };
}

/** The response that an invitation had got when the state was recorded; null if it had none. */
export function recordedFinalStatus({ invitationId, status }: State): FinalStatus | null {
    return invitationId === null || status === null ? null : finalStatusOf({ invitationId, status });
}

/** What to observe again, and what is known of it. */
export function observeRequestOf(state: State): ObserveRequest {
    return {
        invitationId: inputsOf(state).invitationId ?? null,
        resourceShareId: state.resourceShareId,
        finalStatus: recordedFinalStatus(state),
        joined: state.joined,
    };
}

/** The inputs as they were declared when the state was recorded. */
export function inputsOf(state: State): RecordedInputs {
    const { response, onDelete, region, waitFor, declared } = state;
    const named = declared.map((name) => [name, state[name]]);
    return {
        response,
        onDelete,
        region,
        ...(waitFor === null ? {} : { waitFor }),
        ...declaredAccount(state),
        ...Object.fromEntries(named),
    };
}

/**
 * The state that an earlier operation recorded; null for the bare properties of a look-up by id.
 * @throws UnexpectedDataError if it is not what this package records.
 */
export function parseState(recorded: Properties): State | null {
    const { declared } = recorded;
    if (declared === undefined) {
        return null;
    }
    const fields = new Fields(recorded, "state");
    const outputs = readOutputs(properties, fields);
    return {
        ...outputs,
        // What an earlier build has recorded, or one that had to leave something out, does not have them.
        sharedResourceIdsByType: sharedResourceIdsByType(outputs.sharedResources),
        declaredResponse: fields.oneOf("declaredResponse", responses),
        declared: identifying.filter((name) => Array.isArray(declared) && declared.includes(name)),
        ...parseReachability(fields),
        ...(fields.boolean("imported") ? { imported: true } : {}),
    };
}
