/**
 * `npm start`: a real Pulumi engine accepts one invitation and rejects another, of a Resource Sharing service
 * on this machine. It reaches nothing else, and leaves nothing behind.
 */
import { join } from "node:path";
import { ensurePulumi } from "../pulumi-cli/ensurePulumi";
import { answerOffer, type Surroundings } from "./answer";
import { Interruption, interruption } from "./interruption";
import { LocalService } from "./localService";
import { Narrator } from "./narrator";

/** The directory of Pulumi.yaml. */
const REPOSITORY = join(__dirname, "..", "..", "..");

async function main(signal: AbortSignal): Promise<void> {
    const narrator = new Narrator((text) => process.stdout.write(text));
    const pulumi = await ensurePulumi(() => {});
    narrator.step("A Resource Sharing service starts on this machine.");
    const service = await LocalService.start();
    try {
        narrator.say(`It listens at ${service.url} and knows two accounts:`);
        narrator.say(`sender ${service.sender.id} and receiver ${service.receiver.id}.`);
        const stackOptions = { pulumi, projectDirectory: REPOSITORY };
        const surroundings: Surroundings = { service, narrator, signal, stackOptions };
        await answerOffer({ response: "accept", record: { status: "Accepted", joined: true } }, surroundings);
        await answerOffer(
            { response: "reject", record: { status: "Rejected", joined: false } },
            surroundings,
        );
    } finally {
        await service.close();
    }
    narrator.step(
        "Done: one invitation accepted, one rejected, and everything that was started has been stopped.",
    );
}

main(interruption()).catch((error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exitCode = error instanceof Interruption ? error.exitCode : 1;
});
