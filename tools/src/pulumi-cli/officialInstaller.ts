import { INSTALLED_VERSION } from "./version";
import { firstLine, type Log } from "./way";

const DOWNLOAD_HOST = "https://get.pulumi.com";
const PATIENCE_MILLISECONDS = 10_000;

/** Installs the official download. It is about 100 MB, so it is only begun once its host has answered. */
export async function installOfficial(root: string, log: Log): Promise<void> {
    await reach(DOWNLOAD_HOST);
    log(`Installing the Pulumi CLI ${INSTALLED_VERSION} with its official installer.`);
    // Loaded late: it takes longer than all the rest of a run that finds a CLI at once.
    const { PulumiCommand } = await import("@pulumi/pulumi/automation/cmd.js");
    const { SemVer } = await import("semver");
    await PulumiCommand.install({ version: new SemVer(INSTALLED_VERSION), root });
}

async function reach(host: string): Promise<void> {
    try {
        await fetch(host, { method: "HEAD", signal: AbortSignal.timeout(PATIENCE_MILLISECONDS) });
    } catch (error) {
        const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
        throw new Error(`${host} cannot be reached (${firstLine(cause)})`);
    }
}
