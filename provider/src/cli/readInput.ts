import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { UserFacingError } from "../common/userFacingError";

/** Reads a file, or standard input if its name is `-`. @throws UserFacingError if it cannot be read. */
export async function readInput(file: string): Promise<string> {
    try {
        return file === "-" ? await text(process.stdin) : await readFile(file, "utf8");
    } catch (error) {
        const name = file === "-" ? "Standard input" : `The file ${file}`;
        throw new UserFacingError(
            `${name} cannot be read: ${error instanceof Error ? error.message : error}.`,
        );
    }
}
