import { type Environment, findVariable } from "../account/settings/variables";
import { parseDurationWithDays } from "../common/duration";
import type { DeclaredAccount } from "../schema/account";
import type { InvitationStatus } from "../schema/invitationStatus";
import { roleArnOf } from "../schema/roleArn";
import { accountFromOptions } from "./accountOptions";
import type { ListOptions } from "./listOptions";
import { usageError } from "./usageError";

interface Filters {
    readonly status: InvitationStatus | undefined;
    readonly senderAccountId: string | undefined;
}

/** The invitations of one account in one region. */
export interface ListCommand extends Filters {
    readonly kind: "list";
    /** Undefined for the account's default. */
    readonly region: string | undefined;
    /** Empty for the environment's account. */
    readonly account: DeclaredAccount;
    readonly json: boolean;
}

/** The invitations of many accounts, or in many regions. */
export interface InventoryCommand extends Filters {
    readonly kind: "inventory";
    readonly accounts: readonly DeclaredAccount[] | AccountsFile;
    /** Empty for each account's default. */
    readonly regions: readonly string[] | "all";
    /** Milliseconds; undefined for any time. */
    readonly expiresWithin: number | undefined;
    readonly failIfAny: boolean;
    readonly json: boolean;
}

/** Accounts in a file; each has a role of the same name. */
export interface AccountsFile {
    /** Path, or `-` for standard input. */
    readonly file: string;
    readonly role: string;
    /** The declared account of each, without its role's ARN. */
    readonly member: Omit<DeclaredAccount, "assumeRole"> & { readonly assumeRole: RoleOfMember };
}

type RoleOfMember = Omit<NonNullable<DeclaredAccount["assumeRole"]>, "roleArn">;

export function declaredMember({ role, member }: AccountsFile, accountId: string): DeclaredAccount {
    return { ...member, assumeRole: { ...member.assumeRole, roleArn: roleArnOf(accountId, role) } };
}

/** Makes an inventory if an option asks for one. @param environment see {@link accountFromOptions}. @throws UserFacingError */
export function listCommandOf(
    options: ListOptions,
    environment: Environment,
): ListCommand | InventoryCommand {
    const { region: regions = [], profile: profiles = [], status, sender } = options;
    const filters = { status, senderAccountId: sender, json: options.json === true };
    const asksForMore = (
        ["accounts", "role", "externalIdEnv", "allRegions", "expiresWithin", "failIfAny"] as const
    ).some((name) => options[name] !== undefined);
    if (!asksForMore && regions.length < 2 && profiles.length < 2) {
        const account = declaredAccount(options, profiles[0], environment);
        return { kind: "list", region: regions[0], account, ...filters };
    }
    requireNoContradiction(options);
    return {
        kind: "inventory",
        accounts: accountsOf(options, profiles, environment),
        regions: options.allRegions ? "all" : regions,
        ...filters,
        expiresWithin:
            options.expiresWithin === undefined ? undefined : parseDurationWithDays(options.expiresWithin),
        failIfAny: options.failIfAny === true,
    };
}

function requireNoContradiction({
    allRegions,
    region: [region] = [],
    expiresWithin,
    status,
}: ListOptions): void {
    if (allRegions && region !== undefined) {
        throw usageError(`--all-regions and --region ${region} are both given: leave one out`);
    }
    if (expiresWithin !== undefined && status !== undefined && status !== "Pending") {
        throw usageError(`--expires-within is about what waits, but --status is ${status}`);
    }
}

function accountsOf(
    options: ListOptions,
    profiles: readonly string[],
    environment: Environment,
): InventoryCommand["accounts"] {
    const { accounts: file, role, assumeRole, accountId } = options;
    const [profile, anotherProfile] = profiles;
    if (file === undefined) {
        if (role !== undefined) {
            throw usageError(
                "--role belongs to --accounts, which is missing; the role of one account is --assume-role",
            );
        }
        if (anotherProfile === undefined) {
            return [declaredAccount(options, profile, environment)];
        }
        refuseBeside("several --profile", { assumeRole, accountId });
        return profiles.map((name) => declaredAccount(options, name, environment));
    }
    refuseBeside("--accounts", { assumeRole, accountId });
    if (role === undefined) {
        throw usageError("--role is missing: --accounts needs the name of the role that each account has");
    }
    if (anotherProfile !== undefined) {
        throw usageError("--accounts takes one --profile, whose credentials assume the roles");
    }
    // An arbitrary account's ARN: the other options are checked independently of it.
    const ofAnyone = { ...options, assumeRole: roleArnOf("1512666876910000", role) };
    const { assumeRole: declaredRole, ...member } = declaredAccount(ofAnyone, profile, environment);
    const { roleArn: _, ...session } = declaredRole ?? { roleArn: "" };
    return { file, role, member: { ...member, assumeRole: session } };
}

function refuseBeside(
    what: string,
    { assumeRole, accountId }: Pick<ListOptions, "assumeRole" | "accountId">,
): void {
    if (assumeRole !== undefined || accountId !== undefined) {
        throw usageError(
            `${assumeRole === undefined ? "--account-id" : "--assume-role"} names one account, ${what} more than one`,
        );
    }
}

function declaredAccount(
    { assumeRole, sessionName, externalId, externalIdEnv, accountId }: ListOptions,
    profile: string | undefined,
    environment: Environment,
): DeclaredAccount {
    const ofVariable = externalIdEnv === undefined ? undefined : externalIdIn(externalIdEnv, environment);
    if (ofVariable !== undefined && externalId !== undefined) {
        throw usageError("--external-id and --external-id-env both give the external id: leave one out");
    }
    return accountFromOptions(
        { profile, assumeRole, sessionName, externalId: externalId ?? ofVariable, accountId },
        environment,
    );
}

function externalIdIn(variable: string, environment: Environment): string {
    const found = findVariable(environment, [variable]);
    if (found === undefined) {
        throw usageError(`--external-id-env is ${variable}, but no such variable is set`);
    }
    return found.value;
}
