/**
 * A substitute for Pulumi's Node.js language host, for a CLI that was built without one.
 *
 * The engine starts it in the program's directory and asks it over gRPC to run the program, or a policy pack, which it
 * leaves to Pulumi's own Node.js runners, `@pulumi/pulumi/cmd/run` and `…/run-policy-pack`. This file is installed beside the CLI in a cache that
 * all clones share. It is therefore self-contained and loads its packages from the program's dependencies.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import type * as Grpc from "@grpc/grpc-js";
import type * as LanguageService from "@pulumi/pulumi/proto/language_grpc_pb";
import type * as Language from "@pulumi/pulumi/proto/language_pb";
import type * as Plugin from "@pulumi/pulumi/proto/plugin_pb";
import type * as Empty from "google-protobuf/google/protobuf/empty_pb";

/** The runner's exit code after it has reported an error to the user itself. */
const alreadyReportedExitCode = 32;
const parentCheckMilliseconds = 500;

const fromProgram = createRequire(join(process.cwd(), "program.js"));
const fromPulumi = createRequire(findSdk());
const grpc: typeof Grpc = fromPulumi("@grpc/grpc-js");
const { Empty: EmptyMessage }: typeof Empty = fromPulumi("google-protobuf/google/protobuf/empty_pb");
const { LanguageRuntimeService }: typeof LanguageService = fromPulumi(
    "@pulumi/pulumi/proto/language_grpc_pb",
);
const language: typeof Language = fromPulumi("@pulumi/pulumi/proto/language_pb");
const { PluginInfo }: typeof Plugin = fromPulumi("@pulumi/pulumi/proto/plugin_pb");

/** The engine puts its address last, after options of which some, such as `--tracing`, have a value of their own. */
const engineAddress = process.argv.slice(2).at(-1) ?? "";
const runners = new Set<ChildProcess>();

function findSdk(): string {
    try {
        return fromProgram.resolve("@pulumi/pulumi/package.json");
    } catch {
        console.error(
            `@pulumi/pulumi was not found from ${process.cwd()}: add it to the program's dependencies.`,
        );
        process.exit(1);
    }
}

function runnerArguments(request: Language.RunRequest): string[] {
    const info = request.getInfo();
    const options = info?.getOptions()?.toJavaScript() ?? {};
    const nodeArguments =
        typeof options.nodeargs === "string" ? options.nodeargs.split(" ").filter(Boolean) : [];
    return [
        ...nodeArguments,
        fromPulumi.resolve("@pulumi/pulumi/cmd/run"),
        `--monitor=${request.getMonitorAddress()}`,
        `--engine=${engineAddress}`,
        `--project=${request.getProject()}`,
        `--stack=${request.getStack()}`,
        `--organization=${request.getOrganization()}`,
        `--root-directory=${info?.getRootDirectory() ?? ""}`,
        `--pwd=${info?.getProgramDirectory() ?? request.getPwd()}`,
        `--parallel=${request.getParallel()}`,
        ...(request.getDryrun() ? ["--dry-run"] : []),
        info?.getEntryPoint() || request.getProgram() || ".",
        ...request.getArgsList(),
    ];
}

function runnerEnvironment(request: Language.RunRequest): NodeJS.ProcessEnv {
    const options = request.getInfo()?.getOptions()?.toJavaScript() ?? {};
    return {
        ...process.env,
        PULUMI_CONFIG: JSON.stringify(Object.fromEntries(request.getConfigMap().toArray())),
        PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(request.getConfigsecretkeysList()),
        PULUMI_NODEJS_TYPESCRIPT: String(options.typescript !== false),
    };
}

function run(request: Language.RunRequest): Promise<Language.RunResponse> {
    const runner = spawn(process.execPath, runnerArguments(request), {
        env: runnerEnvironment(request),
        stdio: ["ignore", "inherit", "inherit"],
    });
    runners.add(runner);
    return new Promise((resolve) => {
        const end = (error: string) => {
            runners.delete(runner);
            resolve(new language.RunResponse().setError(error));
        };
        runner.on("error", (error) => end(`The program could not be started: ${error.message}`));
        runner.on("exit", (code, signal) => {
            if (code === alreadyReportedExitCode) {
                runners.delete(runner);
                resolve(new language.RunResponse().setBail(true));
            } else {
                end(code === 0 ? "" : `The program ended with ${signal ?? `exit status ${code}`}.`);
            }
        });
    });
}

/** Runs a policy pack, with the SDK of its own dependencies, and streams what it prints. */
function runPolicyPack(
    call: Grpc.ServerWritableStream<Language.RunPluginRequest, Language.RunPluginResponse>,
): void {
    const { request } = call;
    const directory = request.getInfo()?.getProgramDirectory() || request.getProgram();
    if (request.getKind() !== "analyzer") {
        call.emit("error", {
            code: grpc.status.UNIMPLEMENTED,
            details: `This language host runs policy packs, but no plugins of the kind ${request.getKind()}.`,
        });
        return;
    }
    const fromPack = createRequire(join(directory, "pack.js"));
    const environment = request.getEnvList().map((entry) => {
        const end = entry.indexOf("=");
        return [entry.slice(0, end), entry.slice(end + 1)];
    });
    const runner = spawn(
        process.execPath,
        [fromPack.resolve("@pulumi/pulumi/cmd/run-policy-pack"), ...request.getArgsList(), directory],
        { cwd: directory, env: { ...process.env, ...Object.fromEntries(environment) } },
    );
    runners.add(runner);
    const response = () => new language.RunPluginResponse();
    runner.stdout.on("data", (chunk: Buffer) => call.write(response().setStdout(chunk)));
    runner.stderr.on("data", (chunk: Buffer) => call.write(response().setStderr(chunk)));
    runner.on("close", (code) => {
        runners.delete(runner);
        call.write(response().setExitcode(code ?? 1));
        call.end();
    });
    // The engine ends the call to end the policy pack.
    call.on("cancelled", () => runner.kill());
}

function stop(): void {
    for (const runner of runners) {
        runner.kill();
    }
}

const service: Partial<LanguageService.ILanguageRuntimeServer> = {
    handshake: (_call, callback) => callback(null, new language.LanguageHandshakeResponse()),
    getPluginInfo: (_call, callback) => callback(null, new PluginInfo()),
    getRequiredPackages: (_call, callback) => callback(null, new language.GetRequiredPackagesResponse()),
    getRequiredPlugins: (_call, callback) => callback(null, new language.GetRequiredPluginsResponse()),
    installDependencies: (call) => call.end(),
    run: (call, callback) => void run(call.request).then((response) => callback(null, response)),
    runPlugin: runPolicyPack,
    cancel: (_call, callback) => {
        stop();
        callback(null, new EmptyMessage());
    },
};

const server = new grpc.Server({ "grpc.max_receive_message_length": -1 });
server.addService(LanguageRuntimeService, service as Grpc.UntypedServiceImplementation);
server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, port) => {
    if (error !== null) {
        throw error;
    }
    console.log(port);
});

// An engine that is killed cannot stop its plugins. Without this check, they would outlive it.
const engine = process.ppid;
setInterval(() => {
    if (process.ppid !== engine) {
        stop();
        process.exit(1);
    }
}, parentCheckMilliseconds).unref();
process.on("exit", stop);
for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.on(signal, () => process.exit(1));
}
