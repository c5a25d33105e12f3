import type { Account } from "../../account/account";
import type { Invitation } from "../../api/operations/invitation";
import type { Freshness } from "../../api/reads/freshness";
import type { ResourceSharing } from "../../api/resourceSharing";
import type { Deadline } from "../../common/deadline";
import { shareLateness } from "../../reconcile/decide";
import { observe } from "../../reconcile/observe";
import type { AutoResponse, Inputs } from "../../schema/invitationAutoResponse";
import { accountOf, recordedAccount } from "../account/declaredAccount";
import { requireReceiverId } from "../account/requireReceiver";
import type { DeclaredShares } from "../declaredShares";
import type { RejectedShare } from "../dueRejections";
import { accountIdFinder, operationDeadline } from "../operationDeadline";
import type { OperationContext } from "../resourceHandler";
import type { Failure } from "./failures";
import { autoResponseOf, recordedIds, recordedResponses } from "./invitationRecords";
import { type Matches, match } from "./match";
import { ownedBy, type State } from "./state";

/** How long to wait before the next look for a share that may be about to appear, in milliseconds. */
const pause = 1_000;

export interface RuleObservation {
    readonly account: Account;
    readonly service: ResourceSharing;
    /** The same service, which refuses to sign with the keys of another account than the rule's. */
    readonly guardedService: ResourceSharing;
    readonly deadline: Deadline;
    readonly receiverAccountId: string;
    readonly matches: Matches;
    /** Whether a response of this run declares the share, as far as this process knows at the moment. */
    isDeclared(share: ShareIds): Promise<boolean>;
}

type ShareIds = Pick<Invitation, "invitationId" | "resourceShareId">;

/**
 * Reads an account's invitations and matches them against a rule.
 * @param recorded null on create.
 * @param sharesOfResponses the shares that the run's responses declare.
 * @param deadlineOf the deadline of the operation. Default: a new one.
 * @throws UserFacingError if the account is not the recorded one, or the service refuses.
 */
export async function observeInvitations(
    context: OperationContext,
    inputs: Inputs,
    recorded: State | null,
    sharesOfResponses: DeclaredShares,
    deadlineOf = operationDeadline(context),
): Promise<RuleObservation> {
    const account = await context.openAccount(accountOf(inputs));
    const service = account.resourceSharing(inputs.region);
    const deadline = deadlineOf(account);
    const listed = await service.allInvitations(
        deadline,
        recorded === null ? undefined : recordedIds(recorded),
    );
    const receiverAccountId = await receiverOf(account, listed, recorded, deadline);
    const invitations = listed.filter((one) => one.receiverAccountId === receiverAccountId);
    const responses = recorded === null ? [] : recordedResponses(recorded, invitations, account.clock.now());
    const accountId = accountIdFinder(context, deadlineOf);
    const isDeclared = (share: ShareIds) =>
        sharesOfResponses.has(recordedShare(inputs, receiverAccountId, share), accountId);
    const declared = new Set<string>();
    await Promise.all(
        [...invitations, ...responses].map(async (share) => {
            if (await isDeclared(share)) {
                declared.add(share.invitationId);
            }
        }),
    );
    const matches = match(inputs, invitations, responses, ({ invitationId }) => declared.has(invitationId));
    const guardedService = account
        .guarded({ value: receiverAccountId, source: "the rule's account" })
        .resourceSharing(inputs.region);
    return { account, service, guardedService, deadline, receiverAccountId, matches, isDeclared };
}

export function recordedShare(
    inputs: Inputs,
    receiverAccountId: string,
    { invitationId, resourceShareId }: ShareIds,
): RejectedShare {
    const { region } = inputs;
    return { region, invitationId, resourceShareId, receiverAccountId, ...recordedAccount(inputs) };
}

/** Whose invitations the rule answers: as is certain, as all invitations agree, or as the service says. */
async function receiverOf(
    account: Account,
    invitations: readonly Invitation[],
    recorded: State | null,
    deadline: Deadline,
): Promise<string> {
    const [named, ...others] = new Set(invitations.map((one) => one.receiverAccountId));
    const agreed = others.length === 0 ? named : undefined;
    const receiverAccountId = account.certainId ?? agreed ?? (await account.accountId(deadline));
    if (recorded !== null) {
        requireReceiverId(receiverAccountId, ownedBy(recorded));
    }
    return receiverAccountId;
}

/**
 * Whether the account is in the share of an accepted invitation. A share that the rule has just accepted may not be
 * visible yet: this waits for it until it counts as left.
 */
export async function isJoined(
    { service, guardedService, deadline }: RuleObservation,
    accepted: AutoResponse,
): Promise<boolean> {
    const { invitationId, resourceShareId, status, respondTime } = accepted;
    const request = {
        invitationId: null,
        resourceShareId,
        finalStatus: { invitationId, status },
        joined: true,
    };
    const look = async (by: ResourceSharing, freshness: Freshness) =>
        (await observe(by, request, freshness, deadline)).joined;
    const { clock } = deadline;
    const appearsBy = respondTime === null ? 0 : Date.parse(respondTime) + shareLateness;
    // A list that took a while to read, page by page, may have missed the share, and renewed credentials may belong to
    // another account: nothing is dropped because of either alone.
    let joined = (await look(service, "recent")) || (await look(guardedService, "fresh"));
    while (!joined && clock.now() < appearsBy && deadline.remaining() > 0) {
        await deadline.pause(pause, `waiting for resource share ${resourceShareId} to appear`);
        joined = await look(guardedService, "fresh");
    }
    return joined;
}

/** The responses that hold without being sent again, and those whose share could not be read. */
interface Standing {
    readonly responses: readonly AutoResponse[];
    readonly failures: readonly Failure[];
}

/**
 * The responses that hold without being sent again: rejections, and acceptances whose share is joined. If the share is
 * not joined, nothing is left to respond to.
 */
export async function observeStanding(observation: RuleObservation): Promise<Standing> {
    const { matches } = observation;
    const adopted = matches.toAdopt.map(({ invitation, response }) =>
        autoResponseOf(invitation, response, null, true),
    );
    const failures: Failure[] = [];
    const responses = await Promise.all(
        [...matches.recorded, ...adopted].map(async (record) => {
            if (record.response === "reject") {
                return { ...record, joined: false };
            }
            try {
                return (await isJoined(observation, record)) ? { ...record, joined: true } : [];
            } catch (error) {
                failures.push({ invitationId: record.invitationId, error });
                return record;
            }
        }),
    );
    return { responses: responses.flat(), failures };
}
