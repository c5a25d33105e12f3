import { spawn } from "node:child_process";
import { join } from "node:path";
import { executableNames, findExecutable } from "./executables";
import type { Log } from "./installMethod";
import { installedVersion } from "./version";

/** Contains the go.mod that names the CLI's version, and the go.sum that pins its dependencies. */
const moduleDirectory = join(__dirname, "..", "..", "pulumi-cli");
const cliPackage = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
const versionVariable = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

/**
 * Builds the CLI from its Go modules into `bin` below a directory.
 * @param directories where to look for `go`
 * @throws Error if there is no `go`, or the build fails
 */
export async function buildFromSource(directories: readonly string[], root: string, log: Log): Promise<void> {
    const go = await findExecutable("go", directories);
    if (go === undefined) {
        throw new Error("there is no go on PATH");
    }
    log(
        `Building the Pulumi CLI ${installedVersion} from its Go modules. ` +
            "This happens once and takes 5 to 7 minutes on two cores.",
    );
    await runGo(go, [
        "build",
        "-mod=readonly",
        "-trimpath",
        "-tags=osusergo,grpcnotrace",
        `-ldflags=-s -w -X ${versionVariable}=v${installedVersion}`,
        `-o=${join(root, "bin", executableNames("pulumi", process.platform)[0] ?? "pulumi")}`,
        cliPackage,
    ]);
}

function runGo(go: string, buildArguments: readonly string[]): Promise<void> {
    // The user's own GOFLAGS and GOWORK would change what is built.
    const environment = { ...process.env, CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off" };
    const build = spawn(go, buildArguments, {
        cwd: moduleDirectory,
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
