import { getInvitations } from "../lookUps/getInvitations";
import { runLookUp } from "../lookUps/runLookUp";
import { defaultTimeout } from "../resources/resourceHandler";
import type { Invitation } from "../schema/invitation";
import type { ListCommand } from "./listCommand";
import { openAccount } from "./openAccount";

export interface Listed {
    readonly invitations: readonly Invitation[];
    readonly region: string;
    /** Milliseconds since 1970-01-01 UTC. */
    readonly now: number;
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
    return { invitations: found.invitations, region: found.region, now: account.clock.now() };
}
