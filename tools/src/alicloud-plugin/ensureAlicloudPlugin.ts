import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { sha256 } from "../checksums";
import { cacheDirectory } from "../pulumi-cli/cacheDirectory";
import { executableNames, searchPath } from "../pulumi-cli/executables";
import { goBuild } from "../pulumi-cli/goBuild";
import { firstLine, type Log } from "../pulumi-cli/installMethod";
import { publishDirectory } from "../pulumi-cli/publishDirectory";
import { alicloudVersion } from "./version";

const [executable = ""] = executableNames("pulumi-resource-alicloud", process.platform);

/** Builds the plugin's executable at a path, or throws. */
export type Build = (output: string) => Promise<void>;

/**
 * Provides a `pulumi-resource-alicloud` with the resources of a share: the one in the user's cache directory, or a new
 * one, built from Go modules into that directory.
 * @param log receives a line that says where the plugin is, and a line before it is built; default: `console.log`
 * @returns the folder of the executable
 * @throws Error with one line if the build is needed and fails
 */
export async function ensureAlicloudPlugin(
    log: Log = console.log,
    directory = cacheDirectory(`alicloud-${alicloudVersion}-${hashOfModule()}`, {
        environment: process.env,
        platform: process.platform,
        home: homedir(),
    }),
    build: Build = buildPlugin,
): Promise<string> {
    if (!(await isUsable(directory))) {
        log(
            `Building the plugin of @pulumi/alicloud ${alicloudVersion} from its Go modules. ` +
                "This happens once and takes about 11 minutes on two cores.",
        );
        try {
            await publishDirectory(
                directory,
                (partial) => build(join(partial, executable)),
                () => isUsable(directory),
            );
        } catch (error) {
            throw new Error(
                `There is no plugin of @pulumi/alicloud ${alicloudVersion}: ${firstLine(error)}. ` +
                    "It is built with Go and a Go module proxy: see tools/README.md.",
            );
        }
    }
    log(`Plugin of @pulumi/alicloud ${alicloudVersion}: ${directory}`);
    return directory;
}

/** Of all that the module contains, so that a plugin that was built of something else is not used. */
function hashOfModule(): string {
    const files = ["main.go", "go.mod", "go.sum"].map((file) =>
        readFileSync(join(__dirname, "../../alicloud-plugin", file)),
    );
    return sha256(Buffer.concat(files)).slice(0, 8);
}

function buildPlugin(output: string): Promise<void> {
    return goBuild(searchPath(process.env), {
        module: "alicloud-plugin",
        program: ".",
        output,
        linkerFlags: `-X main.version=${alicloudVersion}`,
    });
}

async function isUsable(directory: string): Promise<boolean> {
    return promisify(execFile)(join(directory, executable), ["-version"], { windowsHide: true }).then(
        ({ stdout }) => stdout.trim() === alicloudVersion,
        () => false,
    );
}
