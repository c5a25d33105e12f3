import { type Command, Option } from "commander";
import { parseDuration } from "../common/duration";
import { shouldBe } from "../common/inputProblem";
import { accountIdType } from "../schema/account";
import { type InvitationStatus, invitationStatuses } from "../schema/invitationStatus";
import { roleNamePattern } from "../schema/roleArn";
import type { AccountOptions } from "./accountOptions";
import { RepeatableOption } from "./repeatableOption";
import { usageError } from "./usageError";

/** The options of `list` as they are given. */
export interface ListOptions extends Omit<AccountOptions, "profile"> {
    readonly profile?: readonly string[];
    readonly status?: InvitationStatus;
    readonly sender?: string;
    readonly region?: readonly string[];
    readonly json?: true;
    readonly accounts?: string;
    readonly role?: string;
    readonly externalIdEnv?: string;
    readonly allRegions?: true;
    /** Milliseconds. */
    readonly expiresWithin?: number;
    readonly failIfAny?: true;
}

/** An option of `list`, beside those that say whose account is meant. */
interface ListOption {
    readonly flags: string;
    readonly description: string;
    /** The values that it takes. Default: any that `read` takes. */
    readonly choices?: readonly string[];
    /** Whether it can be given again with another value. */
    readonly isRepeatable?: true;
    /** Reads a value; undefined if it is wrong. Default: it is taken as it is. */
    read?(word: string): string | number | undefined;
    /** What a value has to be, such as `an account id such as "1512666876910000"`. */
    readonly right?: string;
    /** Present if it makes an inventory of a list. */
    readonly isOfInventory?: true;
}

const day = 24 * 3_600_000;

/** The options of `list`: its help, what it reads, and the table of the page are made from them. */
export const listOptions: readonly ListOption[] = [
    { flags: "--status <status>", description: "only those that stand so", choices: invitationStatuses },
    {
        flags: "--sender <account id>",
        description: "only those from this account",
        read: (word) => (accountIdType.problemWith(word) === undefined ? word : undefined),
        right: 'an account id such as "1512666876910000"',
    },
    {
        flags: "--region <region>",
        description:
            "where the shares were created, again for each other region; default: the region of the environment",
        isRepeatable: true,
    },
    { flags: "--json", description: "print JSON, for scripts" },
    {
        flags: "--accounts <file>",
        description: "file that lists the accounts, one id a line, # for comments; - for standard input",
        isOfInventory: true,
    },
    {
        flags: "--role <name>",
        description:
            "the role that each of these accounts has; the profile's or the environment's credentials assume it",
        read: (word) => (roleNamePattern.test(word) ? word : undefined),
        right: 'the name of a role such as "sharing"',
        isOfInventory: true,
    },
    {
        flags: "--external-id-env <name>",
        description: "variable of the environment that has the external id of the roles",
        isOfInventory: true,
    },
    {
        flags: "--all-regions",
        description: "every region that the service has",
        isOfInventory: true,
    },
    {
        flags: "--expires-within <duration>",
        description: "only what waits and expires by then, such as 48h, 2d or 1d12h",
        read: milliseconds,
        right: 'a duration such as "48h", "2d" or "1d12h"',
        isOfInventory: true,
    },
    {
        flags: "--fail-if-any",
        description: "exit with status 2 if an invitation is listed",
        isOfInventory: true,
    },
];

/** Gives the command `list` its options. */
export function withListOptions(command: Command): Command {
    for (const {
        flags,
        description,
        choices,
        isRepeatable,
        read,
        right = "",
        isOfInventory,
    } of listOptions) {
        const option = isRepeatable
            ? new RepeatableOption(flags, description)
            : new Option(flags, description);
        if (choices !== undefined) {
            option.choices(choices);
        }
        if (read !== undefined) {
            option.argParser((word) => {
                const value = read(word);
                if (value === undefined) {
                    throw usageError(`${option.long} ${shouldBe(word, right)}`);
                }
                return value;
            });
        }
        if (isOfInventory) {
            option.helpGroup("Many accounts and regions:");
        }
        command.addOption(option);
    }
    return command;
}

/** Days are written as the column LEFT shows them; the rest as the engine writes a duration. */
function milliseconds(duration: string): number | undefined {
    const [, days = "0", rest = ""] = /^(?:(\d+)d)?(.*)$/s.exec(duration) ?? [];
    const total = Number(days) * day + (rest === "" ? 0 : (parseDuration(rest) ?? Number.NaN));
    return total > 0 && Number.isFinite(total) ? total : undefined;
}
