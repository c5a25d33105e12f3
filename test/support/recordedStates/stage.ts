import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
    type AccountOptions,
    type Emulator,
    type EmulatorOptions,
    startEmulator,
} from "alicloud-resource-sharing-emulator";
import { ensurePulumi, Stack } from "tools";
import { standIn } from "../bothSides/senderPlugin";
import { type AdapterName, Project } from "../project";
import { environmentOf, region } from "../scene/testService";
import { TestStack } from "../testStack";

/** What recordings have in place of the address of the emulator, which has another port each time. */
const recordedAddress = "127.0.0.1:0";

/** A service, and a stack in the name of its account `receiver`, with a profile for the account `partner`. */
export class Stage {
    private readonly cleanups: (() => Promise<void>)[] = [];

    private constructor(readonly emulator: Emulator) {
        this.cleanups.push(() => emulator.close());
    }

    static async open(options: EmulatorOptions): Promise<Stage> {
        return new Stage(await startEmulator(options));
    }

    /** An empty stack. */
    async stack(adapter: AdapterName, accounts: readonly AccountOptions[]): Promise<TestStack> {
        const home = await mkdtemp(join(tmpdir(), "recorded-state-"));
        this.cleanups.push(() => rm(home, { recursive: true, force: true, maxRetries: 3 }));
        await writeProfile(home, accountNamed(accounts, "partner"));
        const project = await Project.create(adapter, { alicloud: standIn.folder });
        this.cleanups.push(() => project.remove());
        const stack = await Stack.create({
            home,
            pulumi: await ensurePulumi(() => undefined),
            projectDirectory: project.directory,
            environment: {
                ...standIn.environment,
                ...environmentOf(accountNamed(accounts, "receiver"), this.emulator.url),
            },
        });
        this.cleanups.push(() => stack.dispose());
        return new TestStack(stack, project);
    }

    /** A text of a recording, with the address of this emulator. */
    withAddress(text: string): string {
        return text.replaceAll(recordedAddress, new URL(this.emulator.url).host);
    }

    /** A text as it is recorded: without the address of this emulator. */
    withoutAddress(text: string): string {
        return text.replaceAll(new URL(this.emulator.url).host, recordedAddress);
    }

    async close(): Promise<void> {
        for (const cleanup of this.cleanups.reverse()) {
            await cleanup();
        }
    }
}

/** @throws Error if there is none */
export function accountNamed<One extends { readonly name?: string | undefined }>(
    accounts: readonly One[],
    name: string,
): One {
    const account = accounts.find((one) => one.name === name);
    if (account === undefined) {
        throw new Error(`There is no account ${name}.`);
    }
    return account;
}

/** Makes the account's key a profile of the CLI, by the account's name. */
async function writeProfile(
    home: string,
    { name, accessKeyId, accessKeySecret }: AccountOptions,
): Promise<void> {
    const profile = {
        name,
        mode: "AK",
        access_key_id: accessKeyId,
        access_key_secret: accessKeySecret,
        region_id: region,
    };
    await mkdir(join(home, ".aliyun"));
    await writeFile(join(home, ".aliyun/config.json"), JSON.stringify({ profiles: [profile] }));
}
