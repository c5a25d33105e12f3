/**
 * An evening, a night and the next morning, against a Resource Sharing service on this machine: `npx ts-node night.ts`.
 * It connects to no account, and leaves nothing behind.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { LocalWorkspace, type Stack } from "@pulumi/pulumi/automation";
import { type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";

const accounts = ["network team", "our team", "somebody else"].map((name, index) => ({
    id: `100000000000000${index + 1}`,
    name,
    accessKeyId: `AccessKeyId${index}`,
    accessKeySecret: `AccessKeySecret${index}`,
}));

async function share(emulator: Emulator, from: string, resourceShareName: string): Promise<void> {
    const resources = [{ resourceId: `vsw-${resourceShareName}`, resourceType: "VSwitch" }];
    await emulator.share({ from, to: "our team", resourceShareName, resources });
    console.log(`${from} shares ${resourceShareName}.`);
}

/** What the pipeline runs every night: `pulumi up --refresh`. */
async function run(stack: Stack, when: string): Promise<void> {
    const { outputs } = await stack.up({ refresh: true });
    const ignored: readonly { senderAccountId: string }[] = outputs.ignored?.value;
    const senders = ignored.map(({ senderAccountId }) => senderAccountId).join(", ");
    console.log(`${when}: joined ${outputs.joined?.value.join(", ")}; ignored, of ${senders || "nobody"}.`);
}

async function main(): Promise<void> {
    const emulator = await startEmulator({ accounts });
    const backend = mkdtempSync(join(tmpdir(), "pulumi-backend-"));
    try {
        const [networkTeam, ourTeam] = emulator.accounts;
        const stack = await LocalWorkspace.createStack(
            { stackName: "night", workDir: __dirname },
            {
                envVars: {
                    PULUMI_BACKEND_URL: pathToFileURL(backend).href,
                    PULUMI_CONFIG_PASSPHRASE: "night",
                    ALIBABA_CLOUD_ACCESS_KEY_ID: ourTeam?.accessKeyId ?? "",
                    ALIBABA_CLOUD_ACCESS_KEY_SECRET: ourTeam?.accessKeySecret ?? "",
                    ALIBABA_CLOUD_REGION: "cn-hangzhou",
                    ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: emulator.url,
                    ALIBABA_CLOUD_ENDPOINT_STS: emulator.url,
                },
            },
        );
        await stack.setConfig("senders", { value: JSON.stringify([networkTeam?.id]) });
        await share(emulator, "network team", "core");
        await run(stack, "In the evening");
        await share(emulator, "network team", "edge");
        await share(emulator, "somebody else", "surprise");
        await run(stack, "In the night");
        await run(stack, "In the morning");
        await stack.destroy();
        await stack.workspace.removeStack("night", { force: true });
    } finally {
        await emulator.close();
        rmSync(backend, { recursive: true });
    }
}

main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
