import { writeFile } from "node:fs/promises";
import { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import { findResponse } from "../resources/invitationResponse/findResponse";
import type { ImportCommand, ImportRequest } from "./command";
import { type ImportableResponse, importableResponse } from "./importableResponse";
import { importFile } from "./importFile";
import { openAccount, type RegionalAccount } from "./openAccount";
import { findResponsesInForce } from "./responsesInForce";

/** The timeout of one response's look-up, in milliseconds. */
const lookUpTimeout = 5 * 60_000;

/** Writes all responses, or none. @throws UserFacingError with a line for each that cannot be imported. */
export async function importResponses(command: ImportCommand): Promise<ImportableResponse[]> {
    const { file, requests } = command;
    const account = openAccount(command.region, command.account);
    const found = await Promise.all(
        (requests === "all" ? await allRequests(account) : requests).map(async ({ name, id }) => {
            try {
                return importableResponse(
                    name,
                    await findResponse(
                        account,
                        id,
                        account.defaultRegion,
                        new Deadline(account.clock, lookUpTimeout),
                        command.account,
                    ),
                );
            } catch (error) {
                if (error instanceof UserFacingError) {
                    return error.message;
                }
                throw error;
            }
        }),
    );
    const problems = new Set(found.filter((response) => typeof response === "string"));
    if (problems.size > 0) {
        throw new UserFacingError([...problems]);
    }
    const responses = found.filter((response) => typeof response !== "string");
    await write(file, importFile(responses));
    return responses;
}

/** Every response in force; its id is also its name. */
async function allRequests(account: RegionalAccount): Promise<ImportRequest[]> {
    const ids = await findResponsesInForce(account, lookUpTimeout);
    if (ids.length === 0) {
        throw new UserFacingError(
            `There is nothing to import in ${account.defaultRegion}: no share is joined, and no invitation was rejected.`,
        );
    }
    return ids.map((id) => ({ name: id, id }));
}

/** An existing file may have been edited, so it is not overwritten. Only its owner can read it: it may contain a secret. */
async function write(file: string, content: string): Promise<void> {
    try {
        await writeFile(file, content, { flag: "wx", mode: 0o600 });
    } catch (error) {
        const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
        throw new UserFacingError(
            isThere
                ? `${file} exists already: remove it, or name another file with --file.`
                : `${file} cannot be written: ${error instanceof Error ? error.message : error}`,
        );
    }
}
