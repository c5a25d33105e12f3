import type { Account, AccountSource } from "../account/account";
import { Deadline } from "../api/clock";
import { leave } from "../reconcile/leave";
import { observe } from "../reconcile/observe";
import type { Properties } from "./inputs";
import { assertSameAccount } from "./sameAccount";
import { parseState, type State, subjectOf } from "./state";
import { timeoutOf } from "./timeouts";

/** Leaves the share where that was declared; else makes no call, and needs no credentials. */
export async function deleteResponse(account: AccountSource, properties: Properties): Promise<void> {
    const recorded = parseState(properties);
    if (recorded === null || recorded.onDelete !== "leave" || isRejected(recorded)) {
        return;
    }
    const provider = await account();
    await assertSameAccount(provider, recorded);
    const deadline = new Deadline(provider.clock, timeoutOf("delete", recorded.customTimeouts));
    if (!recorded.joined && !(await wasAcceptedAfterAll(recorded, provider, deadline))) {
        return;
    }
    await leave({
        service: provider.resourceSharing(recorded.region),
        resourceShareId: recorded.resourceShareId,
        receiverAccountId: recorded.receiverAccountId,
        deadline,
        report: (line) => console.log(line),
    });
}

function isRejected({ response, joined }: State): boolean {
    return response === "reject" && !joined;
}

/** An operation that gave up may have been followed by a share that appeared late. */
async function wasAcceptedAfterAll(recorded: State, provider: Account, deadline: Deadline): Promise<boolean> {
    const service = provider.resourceSharing(recorded.region);
    const { invitation, joined } = await observe(service, subjectOf(recorded), "fresh", deadline);
    return joined || invitation?.status === "Accepted" || invitation?.status === "AcceptFailed";
}
