import { join } from "node:path";
import { executableNames, searchPath } from "./executables";
import { goBuild } from "./goBuild";
import { languageHost } from "./installation";
import type { Log } from "./installMethod";
import { installedVersion } from "./version";

const cliPackage = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
const versionVariable = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

/**
 * Builds the CLI from its Go modules into `bin` below a directory, together with a host for programs in Node.js: no
 * module with the official host has been published since 2023.
 * @param directories where to look for `go`
 * @throws Error if there is no `go`, or the build fails
 */
export async function buildFromSource(directories: readonly string[], root: string, log: Log): Promise<void> {
    const outputOf = (program: string) => {
        const [name = program] = executableNames(program, process.platform);
        return join(root, "bin", name);
    };
    log(
        `Building the Pulumi CLI ${installedVersion} from its Go modules. ` +
            "This happens once and takes 5 to 7 minutes on two cores.",
    );
    await goBuild(directories, {
        module: "pulumi-cli",
        program: cliPackage,
        output: outputOf("pulumi"),
        linkerFlags: `-X ${versionVariable}=v${installedVersion}`,
    });
    await buildNodejsHost(outputOf(languageHost), directories);
}

/**
 * Builds the host for programs in Node.js.
 * @param output path of the executable
 * @param directories where to look for `go`. Default: those on PATH
 * @throws Error if there is no `go`, or the build fails
 */
export function buildNodejsHost(
    output: string,
    directories: readonly string[] = searchPath(process.env),
): Promise<void> {
    return goBuild(directories, { module: "pulumi-cli", program: "./nodejshost", output });
}
