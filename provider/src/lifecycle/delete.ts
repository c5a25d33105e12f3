import type { AccountSource } from "../account/account";
import { Deadline } from "../api/clock";
import { leave } from "../reconcile/leave";
import type { Properties } from "./inputs";
import { assertSameAccount } from "./read";
import { parseState } from "./state";
import { timeoutOf } from "./timeouts";

/** Leaves the share where that was declared; else makes no call, and needs no credentials. */
export async function deleteResponse(account: AccountSource, properties: Properties): Promise<void> {
    const recorded = parseState(properties);
    if (recorded === null || recorded.onDelete !== "leave" || !recorded.joined) {
        return;
    }
    const provider = await account();
    await assertSameAccount(provider, recorded);
    const timeout = timeoutOf("delete", recorded.customTimeouts);
    await leave({
        service: provider.resourceSharing(recorded.region),
        resourceShareId: recorded.resourceShareId,
        receiverAccountId: recorded.receiverAccountId,
        deadline: new Deadline(provider.clock, timeout),
        report: (line) => console.log(line),
    });
}
