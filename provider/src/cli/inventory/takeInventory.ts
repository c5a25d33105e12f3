import type { Account } from "../../account/account";
import type { Accounts } from "../../account/accounts";
import { commandLine, settingKey } from "../../account/settings/names";
import type { ConfigReader } from "../../account/settings/settingReader";
import { UserFacingError } from "../../common/userFacingError";
import { getInvitations } from "../../lookUps/getInvitations";
import { runLookUp } from "../../lookUps/runLookUp";
import { defaultTimeout } from "../../resources/resourceHandler";
import type { DeclaredAccount } from "../../schema/account";
import { declaredMember, type InventoryCommand } from "../listCommand";
import { requireRegion } from "../openAccount";
import { parseAccountIds } from "./accountsFile";
import { findRegions } from "./findRegions";
import { mapAtMost } from "./mapAtMost";
import type { Extent } from "./present";
import { type Answer, type Report, reportOf } from "./report";

/**
 * How many accounts are asked at a time. The Security Token Service allows a hundred AssumeRole calls a second. This
 * many accounts keep it busy if each, with all its regions, takes up to a second, and no call waits long for a
 * connection.
 */
const accountsAtOnce = 100;

export interface Surroundings {
    /** Opens accounts with settings that take precedence over the environment's. */
    accountsOf(config: ConfigReader): Pick<Accounts, "open">;
    /** Reads a file, or standard input if its name is `-`. @throws UserFacingError */
    readInput(file: string): Promise<string>;
    warn(line: string): void;
    progress(asked: number, accounts: number): void;
}

export interface Inventory {
    readonly report: Report;
    readonly extent: Extent;
    /** Milliseconds since 1970-01-01 UTC. */
    readonly now: number;
}

interface Member {
    /** Its id or, if that is not certain, how the user referred to it. */
    readonly name: string;
    readonly account: Account;
    readonly regions: readonly string[];
}

/** An account that cannot be reached does not stop the others. @throws UserFacingError for a mistake, before any call. */
export async function takeInventory(
    command: InventoryCommand,
    surroundings: Surroundings,
): Promise<Inventory> {
    const declared = await declaredAccounts(command, surroundings);
    const accounts = surroundings.accountsOf(configOf(command));
    const opened = declared.map((one) => ({ name: nameOf(one), account: accounts.open(one) }));
    const regionsOf = await regionsToAsk(command, opened, surroundings);
    const members = opened.map((one) => ({ ...one, regions: regionsOf(one.account) }));
    let asked = 0;
    const answers = await mapAtMost(accountsAtOnce, members, async (member) => {
        const ofMember = await Promise.all(member.regions.map((region) => ask(member, region, command)));
        asked += 1;
        surroundings.progress(asked, members.length);
        return ofMember;
    });
    const now = members[0]?.account.clock.now() ?? 0;
    return {
        report: reportOf(answers.flat(), now, command.expiresWithin),
        extent: {
            accounts: members.length,
            regions: new Set(members.flatMap(({ regions }) => regions)).size,
        },
        now,
    };
}

async function declaredAccounts(
    { accounts }: InventoryCommand,
    { readInput }: Surroundings,
): Promise<readonly DeclaredAccount[]> {
    if (!("file" in accounts)) {
        return accounts;
    }
    const name = accounts.file === "-" ? "standard input" : accounts.file;
    const ids = parseAccountIds(await readInput(accounts.file), name);
    return ids.map((id) => declaredMember(accounts, id));
}

/** Reads no stack's configuration. A region that the service itself names needs no validation. */
function configOf({ regions }: InventoryCommand): ConfigReader {
    const key = settingKey("skipRegionValidation", commandLine);
    return (asked) => (asked === key && regions === "all" ? "true" : undefined);
}

/** @returns the regions to ask one account in. @throws UserFacingError if one is invalid, or the account has none. */
async function regionsToAsk(
    { regions }: InventoryCommand,
    members: readonly Pick<Member, "account">[],
    { warn }: Surroundings,
): Promise<(account: Account) => readonly string[]> {
    const accounts = members.map(({ account }) => account);
    if (regions === "all") {
        const all = await findRegions(accounts, warn);
        return () => all;
    }
    for (const region of regions) {
        const problem = accounts[0]?.problemWithRegion(region);
        if (problem !== undefined) {
            throw new UserFacingError(`--region: ${problem}.`);
        }
    }
    return regions.length > 0 ? () => regions : (account) => [requireRegion(account)];
}

async function ask(
    { name, account }: Member,
    region: string,
    { status, senderAccountId }: InventoryCommand,
): Promise<Answer> {
    const context = { openAccount: async () => account, timeout: defaultTimeout };
    try {
        const { invitations } = await runLookUp(getInvitations, context, { status, senderAccountId, region });
        const id = account.certainId ?? invitations[0]?.receiverAccountId ?? name;
        return { account: id, region, outcome: { invitations } };
    } catch (error) {
        if (error instanceof UserFacingError) {
            return { account: account.certainId ?? name, region, outcome: { reason: error.message } };
        }
        throw error;
    }
}

function nameOf({ profile }: DeclaredAccount): string {
    return profile === undefined ? "environment" : `profile ${profile}`;
}
