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

/** How long to wait before another look for a share that may be about to appear, in milliseconds. */
const pause = 1_000;

/** How an account stands to a rule. */
export interface RuleObservation {
    readonly account: Account;
    readonly service: ResourceSharing;
    /** The end of the operation. */
    readonly deadline: Deadline;
    readonly receiverAccountId: string;
    readonly matches: Matches;
    /** Whether a response of this run declares a share, as far as this process knows now. */
    isDeclared(share: ShareIds): Promise<boolean>;
}

type ShareIds = Pick<Invitation, "invitationId" | "resourceShareId">;

/**
 * Reads an account's invitations and matches them against a rule.
 * @param recorded what an earlier operation recorded; null on create.
 * @param sharesOfResponses the shares that the responses of this run declare.
 * @param deadlineOf the operation's deadline, if an earlier step has begun it. Default: it begins now.
 * @throws UserFacingError if the account is not the one on record, or the service refuses.
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
    return { account, service, deadline, receiverAccountId, matches, isDeclared };
}

/** A share in the account of a rule. */
export function recordedShare(
    inputs: Inputs,
    receiverAccountId: string,
    { invitationId, resourceShareId }: ShareIds,
): RejectedShare {
    const { region } = inputs;
    return { region, invitationId, resourceShareId, receiverAccountId, ...recordedAccount(inputs) };
}

/** Whose invitations a rule answers: it is certain, or all of them say the same, or else the credentials tell. */
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
 * Whether the account is in the share of an invitation that was accepted. One that the rule accepted a moment ago may
 * not be visible yet: it is waited for until it counts as left.
 */
export async function isJoined(
    service: ResourceSharing,
    accepted: AutoResponse,
    deadline: Deadline,
): Promise<boolean> {
    const { invitationId, resourceShareId, status, respondTime } = accepted;
    const request = {
        invitationId: null,
        resourceShareId,
        finalStatus: { invitationId, status },
        joined: true,
    };
    const look = async (freshness: Freshness) =>
        (await observe(service, request, freshness, deadline)).joined;
    const { clock } = deadline;
    const appearsBy = respondTime === null ? 0 : Date.parse(respondTime) + shareLateness;
    // Nothing is dropped for what a list may have missed that was read page after page, a while ago.
    let joined = (await look("recent")) || (await look("fresh"));
    while (!joined && clock.now() < appearsBy && deadline.remaining() > 0) {
        await deadline.pause(pause, `waiting for resource share ${resourceShareId} to appear`);
        joined = await look("fresh");
    }
    return joined;
}

/** The responses that stand without one being sent, and what could not be read. */
interface Standing {
    readonly responses: readonly AutoResponse[];
    readonly failures: readonly Failure[];
}

/**
 * The responses that stand: rejections as they are, and acceptances whose share is joined. An acceptance
 * whose share is not joined is dropped: there is nothing to respond to any more.
 */
export async function observeStanding({ service, deadline, matches }: RuleObservation): Promise<Standing> {
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
                return (await isJoined(service, record, deadline)) ? { ...record, joined: true } : [];
            } catch (error) {
                failures.push({ invitationId: record.invitationId, error });
                return record;
            }
        }),
    );
    return { responses: responses.flat(), failures };
}
