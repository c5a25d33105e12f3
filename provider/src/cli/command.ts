import { parseArgs } from "node:util";
import { UserFacingError } from "../common/userFacingError";
import { invitationIdPattern, resourceShareIdPattern } from "../resources/invitationResponse/properties";

/** A response to import: the resource's name, and the id of its invitation or of its share. */
export interface ImportRequest {
    readonly name: string;
    readonly id: string;
}

export interface ImportCommand {
    readonly kind: "import";
    /** Undefined: the account's own. */
    readonly region: string | undefined;
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
    return { kind: "import", region: values.region, file: values.file, requests };
}

function parseArguments(args: readonly string[]) {
    try {
        return parseArgs({
            args: [...args],
            allowPositionals: true,
            options: {
                file: { type: "string", default: defaultFile },
                help: { type: "boolean", short: "h" },
                region: { type: "string" },
                version: { type: "boolean" },
            },
        });
    } catch (error) {
        const [what] = (error instanceof Error ? error.message : String(error)).split(/\.?\s*\n|\. /);
        throw mistake(what ?? "");
    }
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
