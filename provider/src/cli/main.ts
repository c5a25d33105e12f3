#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Fields } from "../common/fields";
import { isJsonObject } from "../common/json";
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
            process.stdout.write(`${version()}\n`);
            return;
        case "import": {
            const responses = await importResponses(command);
            process.stdout.write(programOf(responses));
            process.stderr.write(nextSteps(command.file, responses.length));
        }
    }
}

function version(): string {
    const description: unknown = JSON.parse(readFileSync(join(__dirname, "../../package.json"), "utf8"));
    return new Fields(isJsonObject(description) ? description : {}, "package.json").requiredString("version");
}

run(process.argv.slice(2)).catch((error: unknown) => {
    process.exitCode = 1;
    console.error(error instanceof UserFacingError ? error.message : error);
});
