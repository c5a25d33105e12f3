import { parseDurationWithDays } from "../common/duration";
import { type Problem, shouldBe } from "../common/inputProblem";
import { lookUps } from "./lookUps";
import { type DescribedOption, optionOfInput, regionOptionFor } from "./options";
import { roleNamePattern } from "./roleArn";
import { id } from "./types/scalarTypes";

/** An option of `list`, apart from those that select the account. */
export interface ListOption extends DescribedOption {
    /** The only values that are allowed. Default: any. */
    readonly choices?: readonly string[];
    readonly isRepeatable?: true;
    /** Present if it makes an inventory of a list. */
    readonly isOfInventory?: true;
    problemWith?(word: string): Problem | undefined;
}

const { status, senderAccountId } = lookUps.getInvitations.properties;

/** The command's help and checks, and the table in the documentation, are made from this. */
export const listOptions: readonly ListOption[] = [
    {
        ...optionOfInput("--status <status>", status.input),
        choices: status.input.type.shape.values ?? [],
    },
    {
        ...optionOfInput("--sender <account id>", senderAccountId.input),
        problemWith: senderAccountId.input.type.problemWith,
    },
    {
        ...regionOptionFor("the shares were", "again for each other region"),
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
        problemWith: id(roleNamePattern, "the name of a role", "sharing").problemWith,
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
        problemWith: (word) =>
            parseDurationWithDays(word) === undefined
                ? { reason: shouldBe(word, 'a duration such as "48h", "2d" or "1d12h"') }
                : undefined,
        isOfInventory: true,
    },
    {
        flags: "--fail-if-any",
        description: "exit with status 2 if an invitation is listed; with --status Pending, if one waits",
        isOfInventory: true,
    },
];
