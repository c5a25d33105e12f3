import { CommanderError, Command as CommandLine, type Option } from "commander";
import type { Environment } from "../account/settings/variables";
import { packageVersion } from "../common/packageVersion";
import type { DeclaredAccount } from "../schema/account";
import { invitationIdPattern, resourceShareIdPattern } from "../schema/ids";
import { regionOptionFor } from "../schema/options";
import { type AccountOptions, accountFromOptions, withAccountOptions } from "./accountOptions";
import { defaultFile, helpOfImport, helpOfList } from "./help";
import { type InventoryCommand, type ListCommand, listCommandOf } from "./listCommand";
import { type ListOptions, withListOptions } from "./listOptions";
import { RepeatableOption } from "./repeatableOption";
import { usageError } from "./usageError";

/** A response to import: the resource's name, and the id of its invitation or share. */
export interface ImportRequest {
    readonly name: string;
    readonly id: string;
}

export interface ImportCommand {
    readonly kind: "import";
    /** Undefined for the account's default. */
    readonly region: string | undefined;
    /** Empty for the environment's account. */
    readonly account: DeclaredAccount;
    readonly file: string;
    /** `all` for every response in force. */
    readonly requests: readonly ImportRequest[] | "all";
}

export type Command =
    | { readonly kind: "print"; readonly content: string }
    | ImportCommand
    | ListCommand
    | InventoryCommand;

/**
 * Parses the command line. It uses commander, which has no dependencies, because node:util's parseArgs has neither
 * commands with their own options and help nor suggestions for misspelt words.
 * @param args what follows the program's name.
 * @param environment contains what must not be an argument: see {@link accountFromOptions}.
 * @throws UserFacingError that names the mistake in one line.
 */
export function parseCommand(args: readonly string[], environment: Environment): Command {
    let content = "";
    let command: Command | undefined;
    const line = commandLine(
        (printed) => {
            content += printed;
        },
        (parsed) => {
            command = parsed;
        },
        environment,
    );
    try {
        line.parse(args, { from: "user" });
    } catch (error) {
        if (!(error instanceof CommanderError)) {
            throw error;
        }
        if (error.exitCode !== 0) {
            throw usageError(
                error.code === "commander.help" ? "A command is missing" : oneLine(error.message),
            );
        }
    }
    return command ?? { kind: "print", content };
}

interface ImportOptions extends AccountOptions {
    readonly all?: true;
    readonly region?: string;
    readonly file: string;
}

/** @param print takes help and version. @param run takes the parsed command. */
function commandLine(
    print: (content: string) => void,
    run: (command: Command) => void,
    environment: Environment,
): CommandLine {
    const line = new CommandLine("pulumi-alicloud-resource-sharing")
        .description(
            "Looks at the receiving side of Alibaba Cloud Resource Sharing. Reads the account that the environment sets, changes nothing.",
        )
        .version(packageVersion(), "--version", "print the version")
        .exitOverride()
        .configureOutput({ writeOut: print, writeErr: () => undefined });
    const region = regionOptionFor("the shares were");
    const profiles = new RepeatableOption(
        "--profile <name>",
        "a CLI profile of the account that is asked, again for each other account",
    );
    withListOptions(withAccountOptions(line.command("list"), "the account that is asked", profiles))
        .description(
            "list the invitations that accounts have received: of one account the newest first, of many what expires soonest",
        )
        .addHelpText("after", helpOfList)
        .action((options: ListOptions) => run(listCommandOf(options, environment)));
    withAccountOptions(line.command("import"), "the account that was invited")
        .description(
            "write a file from which `pulumi import` takes responses that were sent without Pulumi, and print the program that declares them",
        )
        .argument("[[name=]id...]", "the invitation's id (i-…) or the share's (rs-…); default name: the id")
        .option("--all", "every joined share, and every invitation that was rejected")
        .option(region.flags, region.description)
        .option("--file <path>", "the file to write", defaultFile)
        .addHelpText("after", helpOfImport)
        .action((words: readonly string[], { all, region: inRegion, file, ...account }: ImportOptions) =>
            run({
                kind: "import",
                region: inRegion,
                account: accountFromOptions(account, environment),
                file,
                requests: requestsOf(words, all === true),
            }),
        );
    for (const command of line.commands) {
        refuseRepeatedOptions(command);
    }
    return line;
}

/** If an option is repeated, commander would silently take the last value. */
function refuseRepeatedOptions(command: CommandLine): void {
    const isTakenOnce = (option: Option) => option.required && !(option instanceof RepeatableOption);
    for (const option of command.options.filter(isTakenOnce)) {
        let isGiven = false;
        command.on(`option:${option.name()}`, () => {
            if (isGiven) {
                throw usageError(`${option.long} is given twice`);
            }
            isGiven = true;
        });
    }
}

function requestsOf(words: readonly string[], all: boolean): readonly ImportRequest[] | "all" {
    if (all) {
        if (words.length > 0) {
            throw usageError(`--all imports ${words[0]} as well: name ids or give --all`);
        }
        return "all";
    }
    if (words.length === 0) {
        throw usageError("Nothing to import: name at least one invitation or share, or give --all");
    }
    const requests = words.map(parseRequest);
    const names = requests.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice !== undefined) {
        throw usageError(`Two responses have the name "${twice}"`);
    }
    const again = requests.find(({ id }, index) => requests.findIndex((one) => one.id === id) < index);
    if (again !== undefined) {
        throw usageError(`${again.id} is named twice: one resource declares a response`);
    }
    return requests;
}

/** A name may contain an equals sign, so the id follows the last one. */
function parseRequest(word: string): ImportRequest {
    const end = word.lastIndexOf("=");
    const id = word.slice(end + 1);
    if (!invitationIdPattern.test(id) && !resourceShareIdPattern.test(id)) {
        throw usageError(
            `"${word}" is not <id> or <name>=<id> with the whole id of an invitation or a share, such as rs-6GRmdD3X0000`,
        );
    }
    const name = end === -1 ? id : word.slice(0, end);
    if (name === "") {
        throw usageError(`"${word}" has no name before the equals sign`);
    }
    return { name, id };
}

/** A message of commander as a sentence without its full stop. */
function oneLine(message: string): string {
    const [first = "", ...others] = message
        .replace(/^error: /, "")
        .replace(/\.$/, "")
        .split("\n");
    return [first.charAt(0).toUpperCase() + first.slice(1), ...others].join(" ");
}
