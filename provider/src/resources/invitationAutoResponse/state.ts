import { Fields } from "../../common/fields";
import {
    type AutoResponse,
    type Inputs,
    type Outputs,
    properties,
} from "../../schema/invitationAutoResponse";
import { readOutputs } from "../../schema/outputs";
import type { Properties } from "../../schema/propertyTable";
import { declaredAccount, recordedAccount } from "../account/declaredAccount";
import type { OwnedResource } from "../account/requireReceiver";
import { parseReachability, type Reachability } from "../account/unreachable";
import type { ResourceState } from "../resourceHandler";

/**
 * What the engine keeps of a rule: its outputs, and what later operations need. Each version has to read what earlier
 * ones wrote: fields may be added, never renamed.
 */
export interface State extends Outputs, Reachability {
    /** Which runs were the first to list those invitations in `pending` that are to be rejected; null if there are none. */
    readonly firstListed: readonly FirstListing[] | null;
    /** Of the last operation if it failed; null if it succeeded. */
    readonly interrupted: Interrupted | null;
}

/** The invitations that one run was the first to list, among those that a rule is to reject. */
export interface FirstListing {
    /** `id` of `ThisRun`. The name is in recorded states. */
    readonly process: string;
    readonly invitationIds: readonly string[];
}

interface Interrupted {
    /** When it failed: ISO 8601, UTC. */
    readonly time: string;
    /**
     * The ids of the invitations that the rule itself has ever answered; the engine keeps the first of very many. What
     * else is known of them is in the responses, or is read again.
     */
    readonly invitationIds: readonly string[];
}

export type Findings = Pick<State, "responses" | "pending" | "ignored" | "firstListed">;

export function stateOf(
    inputs: Inputs,
    receiverAccountId: string,
    { responses, pending, ignored, firstListed }: Findings,
    interrupted: Interrupted | null = null,
): State {
    const { accept, otherwise, except = null, onDelete, region } = inputs;
    return {
        accept,
        otherwise,
        except,
        region,
        onDelete,
        ...recordedAccount(inputs),
        receiverAccountId,
        responses,
        pending,
        firstListed,
        ignored,
        interrupted,
    };
}

export function resourceStateOf(state: State): ResourceState {
    return { id: idOf(state), state: { ...state } };
}

/** The rule's id for the engine. The service does not know the rule, so it consists of the account and the region. */
export function idOf({ receiverAccountId, region }: Pick<State, "receiverAccountId" | "region">): string {
    return `${receiverAccountId}/${region}`;
}

export function ownedBy(state: State): State & OwnedResource {
    return { ...state, id: `rule ${idOf(state)}` };
}

/** Whether the rule itself accepted the invitation, and did not adopt it. */
export function isOwn({ response, respondTime }: AutoResponse): boolean {
    return response === "accept" && respondTime !== null;
}

/** Whether the rule itself accepted any invitation, or may have, so that a deletion may have something to leave. */
export function mayHaveAccepted({ responses, interrupted }: State): boolean {
    return responses.some(isOwn) || (interrupted?.invitationIds.length ?? 0) > 0;
}

export function inputsOf(state: State): Inputs {
    const { accept, otherwise, except, onDelete, region } = state;
    return {
        accept,
        otherwise,
        ...(except === null ? {} : { except }),
        onDelete,
        region,
        ...declaredAccount(state),
    };
}

/** Null for the bare properties of a look-up by id. @throws UnexpectedDataError if this package did not record it. */
export function parseState(recorded: Properties): State | null {
    if (recorded.receiverAccountId === undefined) {
        return null;
    }
    const fields = new Fields(recorded, "state");
    return {
        ...readOutputs(properties, fields),
        firstListed: parseFirstListed(fields),
        interrupted: parseInterrupted(fields),
        ...parseReachability(fields),
    };
}

function parseFirstListed(fields: Fields): FirstListing[] | null {
    const listings = fields.list("firstListed").map((listing) => ({
        process: listing.requiredString("process"),
        invitationIds: listing.strings("invitationIds"),
    }));
    return listings.length === 0 ? null : listings;
}

function parseInterrupted(fields: Fields): Interrupted | null {
    if (fields.isAbsent("interrupted")) {
        return null;
    }
    const interrupted = fields.child("interrupted");
    return {
        time: interrupted.requiredString("time"),
        invitationIds: interrupted.strings("invitationIds"),
    };
}
