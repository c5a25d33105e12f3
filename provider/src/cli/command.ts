import { parseArgs } from "node:util";
import { UserFacingError } from "../common/userFacingError";
import {
    accountProperties,
    type DeclaredAccount,
    invitationIdPattern,
    resourceShareIdPattern,
} from "../resources/invitationResponse/properties";
import { parseInputs, problemsWith } from "../resources/properties/declared";
import type { Properties } from "../resources/properties/properties";

/** A response to import: the resource's name, and the id of its invitation or of its share. */
export interface ImportRequest {
    readonly name: string;
    readonly id: string;
}

export interface ImportCommand {
    readonly kind: "import";
    /** Undefined: the account's own. */
    readonly region: string | undefined;
    /** Whose responses they are; empty: those of the environment's account. */
    readonly account: DeclaredAccount;
    /** Path of the file to write. */
    readonly file: string;
    readonly requests: readonly ImportRequest[];
}

/** What the command line asks for. */
export type Command = { readonly kind: "help" | "version" } | ImportCommand;

export const defaultFile = "import.json";

/**
 * Reads the command line.
 * @param args what follows the program's name.
 * @throws UserFacingError that names the mistake.
 */
export function parseCommand(args: readonly string[]): Command {
    const { values, positionals } = parseArguments(args);
    if (values.help === true) {
        return { kind: "help" };
    }
    if (values.version === true) {
        return { kind: "version" };
    }
    const [command, ...rest] = positionals;
    if (command !== "import") {
        throw mistake(command === undefined ? "A command is missing" : `There is no command "${command}"`);
    }
    if (rest.length === 0) {
        throw mistake("Nothing to import: name at least one invitation or share");
    }
    const requests = rest.map(parseRequest);
    const names = requests.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) < index);
    if (twice !== undefined) {
        throw mistake(`Two responses have the name "${twice}"`);
    }
    const again = requests.find(({ id }, index) => requests.findIndex((one) => one.id === id) < index);
    if (again !== undefined) {
        throw mistake(`${again.id} is named twice: one resource declares a response`);
    }
    return {
        kind: "import",
        region: values.region,
        account: accountIn({
            profile: values.profile,
            accountId: values["account-id"],
            roleArn: values["assume-role"],
            sessionName: values["session-name"],
            externalId: values["external-id"],
        }),
        file: values.file,
        requests,
    };
}

function parseArguments(args: readonly string[]) {
    try {
        return parseArgs({
            args: [...args],
            allowPositionals: true,
            options: {
                "account-id": { type: "string" },
                "assume-role": { type: "string" },
                "external-id": { type: "string" },
                file: { type: "string", default: defaultFile },
                help: { type: "boolean", short: "h" },
                profile: { type: "string" },
                region: { type: "string" },
                "session-name": { type: "string" },
                version: { type: "boolean" },
            },
        });
    } catch (error) {
        const [what] = (error instanceof Error ? error.message : String(error)).split(/\.?\s*\n|\. /);
        throw mistake(what ?? "");
    }
}

interface AccountOptions {
    readonly profile: string | undefined;
    readonly accountId: string | undefined;
    readonly roleArn: string | undefined;
    readonly sessionName: string | undefined;
    readonly externalId: string | undefined;
}

/** The options by the names of the inputs that they stand for. */
const optionOf: Readonly<Record<string, string>> = {
    profile: "--profile",
    accountId: "--account-id",
    assumeRole: "--assume-role",
};

function accountIn({ profile, accountId, ...role }: AccountOptions): DeclaredAccount {
    const ofRole = defined(role);
    if (role.roleArn === undefined && Object.keys(ofRole).length > 0) {
        throw mistake("--session-name and --external-id belong to --assume-role, which is missing");
    }
    const declared = {
        ...defined({ profile, accountId }),
        ...(role.roleArn === undefined ? {} : { assumeRole: ofRole }),
    };
    const [problem] = problemsWith(accountProperties, declared);
    if (problem !== undefined) {
        throw mistake(`${optionOf[problem.property]} ${problem.reason}`);
    }
    return parseInputs(accountProperties, declared);
}

function defined(options: Properties): Properties {
    return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

/** A name may hold anything, so that the id is what follows the last equals sign. */
function parseRequest(word: string): ImportRequest {
    const end = word.lastIndexOf("=");
    const id = word.slice(end + 1);
    if (!invitationIdPattern.test(id) && !resourceShareIdPattern.test(id)) {
        throw mistake(`"${word}" is not <id> or <name>=<id> with an id such as i-… or rs-…`);
    }
    const name = end === -1 ? id : word.slice(0, end);
    if (name === "") {
        throw mistake(`"${word}" has no name before the equals sign`);
    }
    return { name, id };
}

function mistake(what: string): UserFacingError {
    return new UserFacingError(`${what}. See --help.`);
}
