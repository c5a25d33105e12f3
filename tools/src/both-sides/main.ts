/**
 * `npm start` in the folder of an example with both sides of a share: a real Pulumi engine runs it against a Resource
 * Sharing service on this machine. The sender's resources are managed by a stand-in for the plugin of @pulumi/alicloud,
 * which is 200 MB. It connects to nothing else and leaves nothing behind.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Interruption, interruption } from "../interruption";
import { ensurePulumi } from "../pulumi-cli/ensurePulumi";
import { Narrator } from "../quick-start/narrator";
import { examples } from "./examples";
import { Run } from "./run";
import { BothSidesService } from "./service";

async function main(signal: AbortSignal, name = ""): Promise<void> {
    const play = examples[name];
    if (play === undefined) {
        throw new Error(
            `There is no example "${name}" with both sides; there are ${Object.keys(examples).join(", ")}.`,
        );
    }
    const narrator = new Narrator((text) => process.stdout.write(text));
    const pulumi = await ensurePulumi(() => {});
    const service = await BothSidesService.start();
    const home = await mkdtemp(join(tmpdir(), "both-sides-"));
    const run = new Run(service, narrator, pulumi, home, signal);
    try {
        narrator.step("A Resource Sharing service starts on this machine.");
        narrator.say(`It listens on ${service.url} and has two accounts:`);
        narrator.say(`sender ${service.sender.id} and receiver ${service.receiver.id}.`);
        narrator.say("A stand-in takes the place of the plugin of @pulumi/alicloud.");
        await play(run);
    } finally {
        await run.dispose();
        await service.close();
        await rm(home, { recursive: true, force: true, maxRetries: 3 });
    }
    narrator.step("Done: everything has been stopped and removed.");
}

main(interruption(), process.argv[2]).catch((error: unknown) => {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    process.exitCode = error instanceof Interruption ? error.exitCode : 1;
});
