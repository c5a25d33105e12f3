import { Fields } from "../api/fields";
import { type Failure, type InvitationStatus, invitationStatuses } from "../api/operations/invitation";
import type { SharedResource } from "../api/operations/listSharedResources";
import { type Response, responses, waitTargets } from "../reconcile/declared";
import type { Observation } from "../reconcile/observation";
import { type Answered, answeredOf, type Subject } from "../reconcile/observe";
import { deletePolicies, type Inputs, type Properties } from "./inputs";

/** The inputs that say which invitation is meant; outputs of the same names hold what was found. */
const identifying = ["invitationId", "resourceShareId", "senderAccountId"] as const;
type Identifying = (typeof identifying)[number];

/**
 * What the engine keeps of a response: its outputs. A change has to be able to read all that earlier
 * versions wrote: fields may be added, never renamed.
 */
export interface State extends Omit<Inputs, Identifying | "response"> {
    /** What is really so: `none` after a refresh that found neither. */
    readonly response: Response | "none";
    /** What the program declared: `response` is what has come of it. */
    readonly declaredResponse: Response;
    /** Which of the identifying inputs the program declared. */
    readonly declared: readonly Identifying[];
    readonly invitationId: string | null;
    readonly resourceShareId: string;
    readonly resourceShareName: string;
    readonly senderAccountId: string;
    readonly receiverAccountId: string;
    /** Null where there never was an invitation. */
    readonly status: InvitationStatus | null;
    readonly joined: boolean;
    /** ISO 8601, UTC. */
    readonly createTime: string | null;
    /** ISO 8601, UTC. */
    readonly expireTime: string | null;
    readonly failures: readonly Failure[];
    readonly sharedResources: readonly SharedResource[];
}

/** Seven days: https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-acceptresourceshareinvitation */
const invitationLifetime = 7 * 24 * 60 * 60 * 1000;

/**
 * What to record after an observation of something that exists: an invitation, a share, or what was recorded before.
 * @param inputs with the response that is really so.
 * @param recorded what is known from before; an invitation that is no longer listed stays as it was recorded.
 */
export function stateOf(
    inputs: RecordedInputs,
    observation: Observation,
    receiverAccountId: string,
    declaredResponse: Response,
    recorded: State | null,
): State {
    const { invitation, share } = observation;
    const { invitationId, resourceShareId, senderAccountId, ...others } = inputs;
    return {
        ...others,
        declaredResponse,
        declared: declaredNames(inputs),
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
    };
}

/** Which of the identifying inputs are declared. */
export function declaredNames(inputs: RecordedInputs): Identifying[] {
    return identifying.filter((name) => inputs[name] !== undefined);
}

/** A state with other inputs, where these declare nothing that is not on record. */
export function withInputs(recorded: State, inputs: Inputs): State {
    const { customTimeouts: _, ...others } = recorded;
    return {
        ...others,
        declaredResponse: inputs.response,
        onDelete: inputs.onDelete,
        ...(inputs.customTimeouts === undefined ? {} : { customTimeouts: inputs.customTimeouts }),
        declared: declaredNames(inputs),
    };
}

type InvitationState = Pick<State, "invitationId" | "status" | "createTime" | "expireTime" | "failures">;

/** @param declaredId stands where the invitation is no longer listed, or else a refresh would undeclare it. */
function invitationState(
    { invitation }: Observation,
    declaredId: string | null,
    recorded: State | null,
): InvitationState {
    if (invitation !== null) {
        const created = Date.parse(invitation.createTime);
        return {
            invitationId: invitation.invitationId,
            status: invitation.status,
            createTime: invitation.createTime,
            expireTime: Number.isNaN(created) ? null : new Date(created + invitationLifetime).toISOString(),
            failures: invitation.failures,
        };
    }
    return {
        invitationId: recorded?.invitationId ?? declaredId,
        status: recorded?.status ?? null,
        createTime: recorded?.createTime ?? null,
        expireTime: recorded?.expireTime ?? null,
        failures: recorded?.failures ?? [],
    };
}

/** The id that the engine knows a response by: the invitation's, or the share's where there never was one. */
export function idOf(state: State): string {
    return state.invitationId ?? state.resourceShareId;
}

/** The answer that an invitation had got when the state was recorded; null where it had none. */
export function recordedAnswer({ invitationId, status }: State): Answered | null {
    return invitationId === null || status === null ? null : answeredOf({ invitationId, status });
}

/** What to look at again, and what is known of it. */
export function subjectOf(state: State): Subject {
    return {
        invitationId: inputsOf(state).invitationId ?? null,
        resourceShareId: state.resourceShareId,
        answered: recordedAnswer(state),
        joined: state.joined,
    };
}

/** Inputs as a refresh leaves them. */
export type RecordedInputs = Omit<Inputs, "response"> & Pick<State, "response">;

/** The inputs as they were declared when the state was recorded. */
export function inputsOf(state: State): RecordedInputs {
    const { response, onDelete, region, waitFor, customTimeouts, declared } = state;
    const named = declared.map((name) => [name, state[name]]);
    return {
        response,
        onDelete,
        region,
        waitFor,
        ...Object.fromEntries(named),
        ...(customTimeouts === undefined ? {} : { customTimeouts }),
    };
}

/**
 * The state that an earlier operation recorded; null for the bare properties of a look-up by id.
 * @throws ReportedError where it is not what this package records.
 */
export function parseState(properties: Properties): State | null {
    if (properties.declared === undefined) {
        return null;
    }
    const fields = new Fields(properties, "state");
    const customTimeouts = properties.customTimeouts;
    return {
        response: fields.oneOf("response", [...responses, "none"]),
        onDelete: fields.oneOf("onDelete", deletePolicies),
        region: fields.text("region"),
        waitFor: fields.oneOf("waitFor", waitTargets),
        ...(typeof customTimeouts === "object" && customTimeouts !== null ? { customTimeouts } : {}),
        declaredResponse: fields.oneOf("declaredResponse", responses),
        declared: identifying.filter((name) => asList(properties.declared).includes(name)),
        invitationId: fields.optionalText("invitationId"),
        resourceShareId: fields.text("resourceShareId"),
        resourceShareName: fields.optionalText("resourceShareName") ?? "",
        senderAccountId: fields.text("senderAccountId"),
        receiverAccountId: fields.text("receiverAccountId"),
        status: fields.optionalText("status") === null ? null : fields.oneOf("status", invitationStatuses),
        joined: properties.joined === true,
        createTime: fields.optionalText("createTime"),
        expireTime: fields.optionalText("expireTime"),
        failures: fields.list("failures").map(parseFailure),
        sharedResources: fields.list("sharedResources").map(parseSharedResource),
    };
}

function parseFailure(fields: Fields): Failure {
    return {
        resourceId: fields.optionalText("resourceId"),
        resourceType: fields.optionalText("resourceType"),
        resourceArn: fields.optionalText("resourceArn"),
        reason: fields.optionalText("reason"),
        description: fields.optionalText("description"),
        operation: fields.optionalText("operation"),
    };
}

function parseSharedResource(fields: Fields): SharedResource {
    return {
        id: fields.text("id"),
        type: fields.text("type"),
        arn: fields.optionalText("arn"),
        status: fields.optionalText("status"),
    };
}

function asList(value: unknown): readonly unknown[] {
    return Array.isArray(value) ? value : [];
}
