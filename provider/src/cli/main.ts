#!/usr/bin/env node
import { inspect } from "node:util";
import { printableJson, printableLines } from "../common/printable";
import { UserFacingError } from "../common/userFacingError";
import { parseCommand } from "./command";
import { generateProgram } from "./generateProgram";
import { nextSteps } from "./help";
import { importResponses } from "./importResponses";
import { runInventory } from "./inventory/runInventory";
import { invitationTable } from "./invitationTable";
import { listInvitations, nothingListed } from "./listInvitations";
import { readInput } from "./readInput";
import { terminalStyle } from "./table";

/** Results go to standard output, so that they can be redirected to a file; everything else goes to standard error. */
async function run(words: readonly string[]): Promise<void> {
    const command = parseCommand(words, process.env);
    switch (command.kind) {
        case "print":
            process.stdout.write(command.content);
            return;
        case "list": {
            const listed = await listInvitations(command);
            const { invitations, now } = listed;
            if (command.json) {
                process.stdout.write(`${printableJson(invitations, 2)}\n`);
            } else if (invitations.length === 0) {
                process.stderr.write(`${nothingListed(command, listed.region, await listed.accountId())}\n`);
            } else {
                process.stdout.write(invitationTable(invitations, now, terminalStyle));
            }
            return;
        }
        case "inventory": {
            const status = await runInventory(command, {
                environment: process.env,
                readInput,
                output: process.stdout,
                messages: process.stderr,
                style: terminalStyle,
            });
            // A failure to write the output may have set it by now.
            process.exitCode ??= status;
            return;
        }
        case "import": {
            const responses = await importResponses(command);
            process.stdout.write(generateProgram(responses));
            process.stderr.write(
                nextSteps(
                    command.file,
                    responses.length,
                    command.account.assumeRole?.externalId !== undefined,
                ),
            );
        }
    }
}

// A reader such as `head` may close the pipe early: that is not a failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") {
        process.exitCode = 1;
        console.error(`Standard output cannot be written: ${error.message}.`);
    }
});
process.stderr.on("error", () => undefined);

run(process.argv.slice(2)).catch((error: unknown) => {
    process.exitCode = 1;
    console.error(error instanceof UserFacingError ? error.message : printableLines(inspect(error)));
});
