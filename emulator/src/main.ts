#!/usr/bin/env node
import { Command, InvalidArgumentError } from "commander";
import { type Emulator, startEmulator } from "./emulator.js";

const command = new Command("alicloud-resource-sharing-emulator")
    .description("A local Alibaba Cloud Resource Sharing service for tests and demonstrations.")
    .option("--port <number>", "the port to listen on; default: a free one", portNumber)
    .option("--host <address>", "the address to listen on", "127.0.0.1")
    .option("--rate-limits", "throttle calls at the published rates")
    .action(async (options: { port?: number; host: string; rateLimits?: true }) => {
        const emulator = await startEmulator({
            ...(options.port !== undefined && { port: options.port }),
            host: options.host,
            rateLimits: options.rateLimits === true,
        });
        stopOnSignals(emulator);
        console.log(greeting(emulator));
    });

command.parseAsync().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});

function portNumber(text: string): number {
    const port = Number(text);
    if (!/^\d+$/.test(text) || port > 65535) {
        throw new InvalidArgumentError("It must be a number from 0 to 65535.");
    }
    return port;
}

function stopOnSignals(emulator: Emulator): void {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
        process.once(signal, () => void emulator.close());
    }
}

/** What to do with it: where it is, who there is, and an environment for each account, ready to paste. */
function greeting({ url, accounts }: Emulator): string {
    const environments = accounts.map(
        ({ id, name, accessKeyId, accessKeySecret }) => `
# ${name}, account ${id}
export ALIBABA_CLOUD_ACCESS_KEY_ID=${accessKeyId}
export ALIBABA_CLOUD_ACCESS_KEY_SECRET=${accessKeySecret}
export ALIBABA_CLOUD_REGION=cn-hangzhou
export ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING=${url}
export ALIBABA_CLOUD_ENDPOINT_STS=${url}`,
    );
    return [`Resource Sharing emulator at ${url}. Stop it with Ctrl-C.`, ...environments].join("\n");
}
