import { firstLine, type Log } from "./installMethod";
import { installedVersion } from "./version";

const downloadHost = "https://get.pulumi.com";
const connectTimeoutMilliseconds = 10_000;

/**
 * Installs the official release into `bin` below a directory. The download is about 100 MB, so it only starts
 * after its host has responded.
 * @throws Error if the host cannot be reached, or the installer fails
 */
export async function installOfficial(root: string, log: Log): Promise<void> {
    await checkReachable(downloadHost);
    log(`Installing the Pulumi CLI ${installedVersion} with its official installer.`);
    // Imported on demand: loading these takes longer than everything else in a run that finds a CLI.
    const { PulumiCommand } = await import("@pulumi/pulumi/automation/cmd.js");
    const { SemVer } = await import("semver");
    await PulumiCommand.install({ version: new SemVer(installedVersion), root });
}

async function checkReachable(host: string): Promise<void> {
    try {
        await fetch(host, { method: "HEAD", signal: AbortSignal.timeout(connectTimeoutMilliseconds) });
    } catch (error) {
        const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
        throw new Error(`${host} cannot be reached (${firstLine(cause)})`);
    }
}
