/**
 * `npm start`: a real Pulumi engine accepts one invitation and rejects another, from a Resource Sharing service on
 * this machine. It connects to nothing else and leaves nothing behind.
 */
import { join } from "node:path";
import { Interruption, interruption } from "../interruption";
import { ensurePulumi } from "../pulumi-cli/ensurePulumi";
import { LocalService } from "./localService";
import { Narrator } from "./narrator";
import { type QuickStartContext, respondToInvitation } from "./respondToInvitation";

/** The directory that contains Pulumi.yaml. */
const repository = join(__dirname, "..", "..", "..");

async function main(signal: AbortSignal): Promise<void> {
    const narrator = new Narrator((text) => process.stdout.write(text));
    const pulumi = await ensurePulumi(() => {});
    narrator.step("A Resource Sharing service starts on this machine.");
    const service = await LocalService.start();
    try {
        narrator.say(`It listens on ${service.url} and has two accounts:`);
        narrator.say(`sender ${service.sender.id} and receiver ${service.receiver.id}.`);
        narrator.say(`While it runs, ${service.pageUrl} shows its records and requests.`);
        const stackOptions = { pulumi, projectDirectory: repository };
        const context: QuickStartContext = { service, narrator, signal, stackOptions };
        const accepted = { status: "Accepted", joined: true };
        await respondToInvitation({ response: "accept", record: accepted }, context);
        const rejected = { status: "Rejected", joined: false };
        await respondToInvitation({ response: "reject", record: rejected }, context);
    } finally {
        await service.close();
    }
    narrator.step("Done: one invitation was accepted and one rejected, and everything has been stopped.");
}

main(interruption()).catch((error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exitCode = error instanceof Interruption ? error.exitCode : 1;
});
