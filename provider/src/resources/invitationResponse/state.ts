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
 * What the engine keeps of a response: its outputs, and what later operations need. Each version has to read what
 * earlier ones wrote: fields may be added, never renamed.
 */
export interface State extends Outputs, Reachability {
    /** As declared; `response` is the actual one. */
    readonly declaredResponse: ResponseKind;
    readonly declared: readonly IdentifyingName[];
    /** Present if it was imported, and no program has declared its account since. */
    readonly imported?: true;
}

/** The inputs after a refresh, with the actual response. */
export type RecordedInputs = Omit<Inputs, "response"> & Pick<State, "response">;

const identifying = identifyingNames(properties);

/**
 * What to record after an observation of an invitation or a share, or of what was recorded before.
 * @param inputs with the actual response.
 * @param recorded an invitation that is no longer listed stays as recorded.
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

function optionalState({ waitFor, ...inputs }: RecordedInputs) {
    return { waitFor: waitFor ?? null, ...recordedAccount(inputs) };
}

export function declaredNames(inputs: RecordedInputs): IdentifyingName[] {
    return identifying.filter((name) => inputs[name] !== undefined);
}

/** The marker of an import goes once a program declares an account, and so says which one is meant. */
function importMark(
    { profile, assumeRole, accountId }: RecordedInputs,
    isMarked: boolean,
): Pick<State, "imported"> {
    const saysWhose = [profile, assumeRole, accountId].some((declared) => declared !== undefined);
    return isMarked && !saysWhose ? { imported: true } : {};
}

/** The state of what was looked up by its id alone, as an import records it. */
export function importedState(found: State, inputs: RecordedInputs): State {
    return { ...found, ...importMark(inputs, true) };
}

/** A state with other inputs, except those that identify the invitation. It does not say whether the account can be reached. */
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

/**
 * @param declaredId recorded if the invitation is no longer listed, so that a refresh does not show it as undeclared.
 */
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

/** The response's id for the engine: that of the invitation or, if there never was one, of the share. */
export function idOf(state: State): string {
    return state.invitationId ?? state.resourceShareId;
}

export function ownedBy(state: State): State & OwnedResource {
    return { ...state, id: idOf(state) };
}

/** Whether there is nothing to leave because the invitation was rejected. */
export function isRejected({ response, joined }: State): boolean {
    return response === "reject" && !joined;
}

export function resourceStateOf(state: State): ResourceState {
    return { id: idOf(state), state: { ...state } };
}

export function recordedFinalStatus({ invitationId, status }: State): FinalStatus | null {
    return invitationId === null || status === null ? null : finalStatusOf({ invitationId, status });
}

export function observeRequestOf(state: State): ObserveRequest {
    return {
        invitationId: inputsOf(state).invitationId ?? null,
        resourceShareId: state.resourceShareId,
        finalStatus: recordedFinalStatus(state),
        joined: state.joined,
    };
}

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

/** Null for the bare properties of a look-up by id. @throws UnexpectedDataError if this package did not record it. */
export function parseState(recorded: Properties): State | null {
    const { declared } = recorded;
    if (declared === undefined) {
        return null;
    }
    const fields = new Fields(recorded, "state");
    const outputs = readOutputs(properties, fields);
    return {
        ...outputs,
        // A state of an earlier version, or one that had to be shortened, does not have this.
        sharedResourceIdsByType: sharedResourceIdsByType(outputs.sharedResources),
        declaredResponse: fields.oneOf("declaredResponse", responses),
        declared: identifying.filter((name) => Array.isArray(declared) && declared.includes(name)),
        ...parseReachability(fields),
        ...(fields.boolean("imported") ? { imported: true } : {}),
    };
}
