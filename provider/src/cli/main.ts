#!/usr/bin/env node
import { packageVersion } from "../common/packageVersion";
import { UserFacingError } from "../common/userFacingError";
import { parseCommand } from "./command";
import { help, nextSteps } from "./help";
import { importResponses } from "./importResponses";
import { programOf } from "./program";

/** The program goes to standard output, so that it can be sent to a file; all else to standard error. */
async function run(words: readonly string[]): Promise<void> {
    const command = parseCommand(words);
    switch (command.kind) {
        case "help":
            process.stdout.write(help);
            return;
        case "version":
            process.stdout.write(`${packageVersion()}\n`);
            return;
        case "import": {
            const responses = await importResponses(command);
            process.stdout.write(programOf(responses));
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

run(process.argv.slice(2)).catch((error: unknown) => {
    process.exitCode = 1;
    console.error(error instanceof UserFacingError ? error.message : error);
});
