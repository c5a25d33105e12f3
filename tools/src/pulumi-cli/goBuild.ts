import { spawn } from "node:child_process";
import { join } from "node:path";
import { executableNames, findExecutable } from "./executables";
import { INSTALLED_VERSION } from "./version";
import type { Log } from "./way";

/** Holds the go.mod that names what is built, and the go.sum that pins it. */
const MODULE = join(__dirname, "..", "..", "pulumi-cli");
const PACKAGE = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
const VERSION_VARIABLE = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

/** Builds the CLI from its Go modules, in the module's directory but without writing there. */
export async function buildWithGo(directories: readonly string[], root: string, log: Log): Promise<void> {
    const go = await findExecutable("go", directories);
    if (go === undefined) {
        throw new Error("there is no go on PATH");
    }
    log(
        `Building the Pulumi CLI ${INSTALLED_VERSION} from its Go modules. ` +
            "This happens once; on two cores it takes 5 to 7 minutes.",
    );
    await runGo(go, [
        "build",
        "-mod=readonly",
        "-trimpath",
        "-tags=osusergo,grpcnotrace",
        `-ldflags=-s -w -X ${VERSION_VARIABLE}=v${INSTALLED_VERSION}`,
        `-o=${join(root, "bin", executableNames("pulumi", process.platform)[0] ?? "pulumi")}`,
        PACKAGE,
    ]);
}

function runGo(go: string, buildArguments: readonly string[]): Promise<void> {
    // GOFLAGS and GOWORK of the user's own work would change what is built.
    const environment = { ...process.env, CGO_ENABLED: "0", GOFLAGS: "", GOWORK: "off" };
    const build = spawn(go, buildArguments, {
        cwd: MODULE,
        env: environment,
        stdio: ["ignore", "ignore", "pipe"],
        windowsHide: true,
    });
    let complaints = "";
    build.stderr.setEncoding("utf8").on("data", (text: string) => {
        complaints += text;
    });
    const stop = () => build.kill();
    process.once("exit", stop);
    return new Promise((resolve, reject) => {
        build.once("error", reject);
        build.once("close", (code) => {
            process.removeListener("exit", stop);
            code === 0 ? resolve() : reject(new Error(`go build failed: ${lastLine(complaints)}`));
        });
    });
}

/** Go's last line is its verdict; the ones before tell what it downloads. */
function lastLine(text: string): string {
    return text.trim().split("\n").at(-1) || "it said nothing";
}
