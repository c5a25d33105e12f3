#!/usr/bin/env node
import { Command, InvalidArgumentError, Option } from "commander";
import { banner, bannerJson } from "./command/banner.js";
import { demoShare, demoSteps } from "./command/demo.js";
import { type LogFormat, logFormats, logLine } from "./command/logLine.js";
import { settingsList } from "./command/settingsList.js";
import { type Config, readConfig } from "./config/configFile.js";
import { configSchema } from "./config/schema.js";
import { seed } from "./config/seed.js";
import { packageVersion } from "./packageVersion.js";
import { readSnapshot } from "./persistence/stateFile.js";
import { startEmulator } from "./startEmulator.js";
import { certificateIn } from "./tls/certificateDirectory.js";
import { hostsOf } from "./url.js";

/** The options of the command line, which take precedence over the configuration file. */
interface Arguments {
    readonly config?: string;
    readonly port?: number;
    readonly host?: string;
    readonly rateLimits?: true;
    readonly stateFile?: string;
    readonly publicUrl?: string;
    readonly controlToken?: string;
    readonly seed?: string;
    readonly demo?: boolean;
    /** True: in a temporary directory. */
    readonly tls?: string | true;
    readonly log: LogFormat;
}

const emptyConfig: Config = { options: {}, shares: [] };

const command = new Command("alicloud-resource-sharing-emulator")
    .description("A local Alibaba Cloud Resource Sharing service for tests and demonstrations.")
    .option("-c, --config <file>", "a YAML file with accounts, shares and settings")
    .option("-p, --port <number>", "the port to listen on; default: a free one", portNumber)
    .option("--host <address>", "the address to listen on; default: 127.0.0.1")
    .option("--public-url <url>", "the URL that clients use, if it is another one")
    .option(
        "--tls [directory]",
        "serve HTTPS with a self-signed certificate, kept in the directory if one is given",
    )
    .option(
        "--control-token <token>",
        "bearer token that the controls over HTTP require; default: none on a loopback address, otherwise a new one that is printed",
    )
    .option("--demo", "start with a pending invitation, and print what to do next")
    .option("--seed <file>", "a snapshot to start with, unless the state file exists")
    .option("--rate-limits", "throttle calls at the published rates")
    .option("--state-file <file>", "keep all records in a file between runs")
    .addOption(new Option("--log <format>", "how to log requests").choices(logFormats).default("text"))
    .version(packageVersion)
    // Anything that is not a subcommand ends up here, and is reported by name.
    .allowExcessArguments()
    .action(async (given: Arguments, { args }: Command) => {
        const [unknown] = args;
        if (unknown !== undefined) {
            command.error(`error: unknown command '${unknown}'; the commands are schema and settings`);
        }
        await run(given);
    });

command
    .command("schema")
    .description("print the JSON schema of the configuration file")
    .action(() => console.log(JSON.stringify(configSchema(), null, 2)));

command
    .command("settings")
    .description("print every setting with its default, its meaning and the reason for the default")
    .action(() => console.log(settingsList()));

command.parseAsync().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});

async function run({
    config: path,
    log,
    tls,
    seed: snapshotFile,
    demo = false,
    ...given
}: Arguments): Promise<void> {
    const config = path === undefined ? emptyConfig : await readConfig(path);
    const snapshot = snapshotFile === undefined ? undefined : await readSnapshot(snapshotFile);
    const options = { ...config.options, ...given, ...(snapshot && { snapshot }) };
    const shares = [...config.shares, ...(demo ? [demoShare(options.accounts)] : [])];
    const certificate =
        tls === undefined ? undefined : await certificateIn(tls === true ? undefined : tls, hostsOf(options));
    const starting = startEmulator({ ...options, ...(certificate && { tls: certificate }) });
    const emulator = await starting.catch(async (error: unknown) => {
        await certificate?.remove();
        throw error;
    });
    const stop = async () => {
        await emulator.close();
        await certificate?.remove();
    };
    stopOnSignals(async () => {
        await stop();
        console.log(log === "json" ? JSON.stringify({ event: "stopped" }) : "Stopped.");
    });
    await seed(emulator, shares).catch(async (error: unknown) => {
        await stop();
        throw error;
    });
    // A token of the user's own is known already, and need not get into logs.
    const shown =
        options.controlToken === undefined
            ? emulator
            : { ...emulator, controlToken: "<token>", pageUrl: emulator.pageUrl.replace(/#.*$/, "") };
    console.log((log === "json" ? bannerJson : banner)(shown, certificate?.certificateFile));
    if (demo && log !== "json") {
        console.log(demoSteps(emulator.accounts));
    }
    emulator.onRequest((request) => {
        const line = logLine(request, log, emulator.accounts);
        if (line !== undefined) {
            console.log(line);
        }
    });
}

function portNumber(value: string): number {
    const port = Number(value);
    if (!/^\d+$/.test(value) || port > 65535) {
        throw new InvalidArgumentError("It must be a number from 0 to 65535.");
    }
    return port;
}

/** Stops, with everything saved, on a signal, and once nobody reads the log any more. */
function stopOnSignals(close: () => Promise<void>): void {
    let isStopping = false;
    const stop = () => {
        if (isStopping) {
            return;
        }
        isStopping = true;
        close()
            .catch((error: unknown) => {
                console.error(error instanceof Error ? error.message : error);
                process.exitCode = 1;
            })
            // Output that is still waiting for a pipe that nobody reads would keep the process alive.
            .finally(() => process.exit());
    };
    process.once("SIGINT", stop);
    process.once("SIGTERM", stop);
    process.stdout.on("error", stop);
}
