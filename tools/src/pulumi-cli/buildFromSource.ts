import { join } from "node:path";
import { executableNames } from "./executables";
import { goBuild } from "./goBuild";
import type { Log } from "./installMethod";
import { installedVersion } from "./version";

const cliPackage = "github.com/pulumi/pulumi/pkg/v3/cmd/pulumi";
const versionVariable = "github.com/pulumi/pulumi/sdk/v3/go/common/version.Version";

/**
 * Builds the CLI from its Go modules into `bin` below a directory.
 * @param directories where to look for `go`
 * @throws Error if there is no `go`, or the build fails
 */
export async function buildFromSource(directories: readonly string[], root: string, log: Log): Promise<void> {
    const [name = "pulumi"] = executableNames("pulumi", process.platform);
    log(
        `Building the Pulumi CLI ${installedVersion} from its Go modules. ` +
            "This happens once and takes 5 to 7 minutes on two cores.",
    );
    await goBuild(directories, {
        module: "pulumi-cli",
        program: cliPackage,
        output: join(root, "bin", name),
        linkerFlags: `-X ${versionVariable}=v${installedVersion}`,
    });
}
