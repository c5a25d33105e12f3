import { spawn } from "node:child_process";
import { join } from "node:path";
import { findExecutable } from "./executables";

/** The parent of the Go modules. */
const tools = join(__dirname, "..", "..");

/** The folders of the Go modules. */
export type GoModule =
    | "pulumi-cli"
    | "alicloud-plugin"
    | "language-hosts/go"
    | "language-hosts/java"
    | "language-hosts/python";

export interface GoBuild {
    /** The module's folder: its go.mod names what is built and its version, its go.sum pins the dependencies. */
    readonly module: GoModule;
    /** Of the program. */
    readonly program: string;
    /** Of the executable. */
    readonly output: string;
    /** Further flags; default: none. */
    readonly linkerFlags?: string;
}

/**
 * Builds a program of a Go module.
 * @param directories where to look for `go`
 * @throws Error if there is no `go`, or the build fails
 */
export async function goBuild(
    directories: readonly string[],
    { module, program, output, linkerFlags = "" }: GoBuild,
): Promise<void> {
    const go = await findExecutable("go", directories);
    if (go === undefined) {
        throw new Error("there is no go on PATH");
    }
    await runGo(go, join(tools, module), [
        "build",
        "-mod=readonly",
        "-trimpath",
        "-tags=osusergo,grpcnotrace",
        `-ldflags=-s -w ${linkerFlags}`,
        `-o=${output}`,
        program,
    ]);
}

function runGo(go: string, directory: string, buildArguments: readonly string[]): Promise<void> {
    // The user's own GOFLAGS and GOWORK would change what is built.
    const environment = { ...process.env, CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off" };
    const build = spawn(go, buildArguments, {
        cwd: directory,
        env: environment,
        stdio: ["ignore", "ignore", "pipe"],
        windowsHide: true,
    });
    let stderr = "";
    build.stderr.setEncoding("utf8").on("data", (chunk: string) => {
        stderr += chunk;
    });
    const stop = () => build.kill();
    process.once("exit", stop);
    return new Promise((resolve, reject) => {
        build.once("error", reject);
        build.once("close", (code) => {
            process.removeListener("exit", stop);
            code === 0 ? resolve() : reject(new Error(`go build failed: ${lastLine(stderr)}`));
        });
    });
}

/** Go's last line says what went wrong; the lines before it report downloads. */
function lastLine(stderr: string): string {
    return stderr.trim().split("\n").at(-1) || "it printed no error";
}
