import { writeFile } from "node:fs/promises";
import type { Account } from "../account/account";
import { openAccounts } from "../account/openAccounts";
import { MissingRegionError } from "../account/settings/region";
import { UserFacingError } from "../common/userFacingError";
import { findResponse } from "../resources/invitationResponse/find";
import type { ImportCommand } from "./command";
import { type Importable, importable } from "./importable";
import { importFile } from "./importFile";

/** How long the look-up of one response may take, in milliseconds. */
const lookUpTimeout = 5 * 60_000;

/**
 * Looks the responses up and writes the import file: all of them, or none.
 * @returns the responses as they are in the file.
 * @throws UserFacingError with a line for each response that cannot be imported.
 */
export async function importResponses(command: ImportCommand): Promise<Importable[]> {
    const { file, requests } = command;
    const account = accountOf(command);
    const found = await Promise.all(
        requests.map(async ({ name, id }) => {
            try {
                return importable(
                    name,
                    await findResponse(account, id, account.region, lookUpTimeout, command.account),
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
        throw new UserFacingError([...problems].join("\n"));
    }
    const responses = found.filter((response) => typeof response !== "string");
    await write(file, importFile(responses));
    return responses;
}

/** No stack, and so no configuration of one, is known here. */
function accountOf({ region, account }: ImportCommand): Account {
    try {
        return openAccounts((key) => (key === "alicloud:region" ? region : undefined)).open(account);
    } catch (error) {
        throw error instanceof MissingRegionError
            ? new MissingRegionError("give --region or set ALIBABA_CLOUD_REGION")
            : error;
    }
}

/** Somebody may have edited the file that is there: it is not written over. An external id in it is for its owner alone. */
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
