import { Deadline } from "../common/deadline";
import { getInvitations } from "../lookUps/getInvitations";
import { runLookUp } from "../lookUps/runLookUp";
import { defaultTimeout } from "../resources/resourceHandler";
import type { Invitation } from "../schema/invitation";
import type { ListCommand } from "./listCommand";
import { openAccount } from "./openAccount";

/** How long the account's id, which is good to know but not needed, is waited for, in milliseconds. */
const identityTimeout = 10_000;

export interface Listed {
    readonly invitations: readonly Invitation[];
    readonly region: string;
    /** Milliseconds since 1970-01-01 UTC. */
    readonly now: number;
    /** Asks whose invitations these are; undefined if the service does not tell. */
    accountId(): Promise<string | undefined>;
}

/** @throws UserFacingError */
export async function listInvitations({
    region,
    account: declared,
    status,
    senderAccountId,
}: ListCommand): Promise<Listed> {
    const account = openAccount(region, declared);
    const context = { openAccount: async () => account, timeout: defaultTimeout };
    const found = await runLookUp(getInvitations, context, { status, senderAccountId });
    return {
        invitations: found.invitations,
        region: found.region,
        now: account.clock.now(),
        accountId: () =>
            account.accountId(new Deadline(account.clock, identityTimeout)).catch(() => undefined),
    };
}

/** @param accountId undefined if it is unknown. */
export function nothingListed(
    { status, senderAccountId }: ListCommand,
    region: string,
    accountId: string | undefined,
): string {
    const matching = status === undefined && senderAccountId === undefined ? "" : "matching ";
    const nothing = `No ${matching}invitations in ${region}`;
    return accountId === undefined
        ? `${nothing}: check the region, and whose credentials these are.`
        : `${nothing} for account ${accountId}: check the region and the account.`;
}
