/**
 * One stack for each file in `accounts`, several at a time: `npx ts-node automation.ts up`. Each stack is a process of
 * the CLI and one provider; a machine takes as many at a time as it has cores and memory for.
 */
import { readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { basename, join } from "node:path";
import { LocalWorkspace } from "@pulumi/pulumi/automation";

type Command = "up" | "refresh" | "destroy";

const [command = "up", atOnce = String(availableParallelism())] = process.argv.slice(2);

/** Runs the command on one stack; its configuration is that of the environment. */
async function run(stackName: string, command: Command): Promise<void> {
    const stack = await LocalWorkspace.createOrSelectStack({ stackName, workDir: __dirname });
    await stack.setAllConfig({
        resourceShareId: { value: process.env.RESOURCE_SHARE_ID ?? "" },
        senderAccountId: { value: process.env.SENDER_ACCOUNT_ID ?? "" },
    });
    const { summary } = await stack[command]();
    console.log(`${stackName}: ${command} ${summary.result}`);
}

async function runAll(command: Command): Promise<void> {
    const waiting = readdirSync(join(__dirname, "accounts")).map((file) => basename(file, ".yaml"));
    const worker = async (): Promise<void> => {
        for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
            await run(name, command).catch((error: Error) => {
                console.error(`${name}: ${error.message}`);
                process.exitCode = 1;
            });
        }
    };
    await Promise.all(Array.from({ length: Number(atOnce) }, worker));
}

if (command === "up" || command === "refresh" || command === "destroy") {
    void runAll(command);
} else {
    console.error(`There is no command ${command}; there are up, refresh and destroy.`);
    process.exitCode = 1;
}
