import { type Command, Option } from "commander";
import type { InvitationStatus } from "../schema/invitationStatus";
import { listOptions } from "../schema/listOptions";
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
    readonly expiresWithin?: string;
    readonly failIfAny?: true;
}

export function withListOptions(command: Command): Command {
    for (const { flags, description, choices, isRepeatable, isOfInventory, problemWith } of listOptions) {
        const option = isRepeatable
            ? new RepeatableOption(flags, description)
            : new Option(flags, description);
        if (choices !== undefined) {
            option.choices(choices);
        }
        if (problemWith !== undefined) {
            option.argParser((word) => {
                const problem = problemWith(word);
                if (problem !== undefined) {
                    throw usageError(`${option.long} ${problem.reason}`);
                }
                return word;
            });
        }
        if (isOfInventory) {
            option.helpGroup("Many accounts and regions:");
        }
        command.addOption(option);
    }
    return command;
}
