#!/usr/bin/env node
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Fields, isJsonObject } from "../api/fields";
import { ReportedError } from "../api/reportedError";
import { parseCommand } from "./command";
import { importResponses } from "./importResponses";
import { programOf } from "./program";
import { help, nextSteps } from "./texts";

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
    return new Fields(isJsonObject(description) ? description : {}, "package.json").text("version");
}

run(process.argv.slice(2)).catch((error: unknown) => {
    process.exitCode = 1;
    console.error(error instanceof ReportedError ? error.message : error);
});
