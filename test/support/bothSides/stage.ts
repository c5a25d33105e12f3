import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
    type Account,
    type AccountOptions,
    type Emulator,
    type Settings,
    startEmulator,
} from "alicloud-resource-sharing-emulator";
import { ensureGoProgram, ensurePulumi, yamlHost } from "tools";
import { createStack } from "../createStack";
import { type AdapterName, type PluginFolders, Project } from "../project";
import { listOf } from "../scene/json";
import { environmentOf, region } from "../scene/testService";
import { TestStack } from "../testStack";
import type { Receiver } from "./declared";
import type { YamlProgram } from "./programs/componentInYaml";
import type { SenderPlugin } from "./senderPlugin";

const directory = "rd-1a2b3c";

/** The sender manages a resource directory that one of the receivers is a member of. */
const accounts: readonly AccountOptions[] = [
    { name: "sender", resourceDirectoryId: directory },
    { name: "team" },
    { name: "partner" },
    { name: "member", resourceDirectoryId: directory },
].map((account, index) => ({
    id: `100000000000000${index + 1}`,
    accessKeyId: `AccessKeyIdOf${account.name}`,
    accessKeySecret: `AccessKeySecretOf${account.name}`,
    ...account,
}));

/** What a stack has beside what every one of a stage has. */
export interface StageStackOptions {
    /** Default: the sender's plugin alone, and this package's, if programs reach its provider by that. */
    readonly plugins?: PluginFolders;
    /** Default: no further variable. */
    readonly environment?: Readonly<Record<string, string>>;
}

/** The name of an account that can be shared with. */
export type ReceiverName = "team" | "partner" | "member";

/** The service with all accounts, and stacks that act for both sides of a share. */
export class Stage {
    private readonly cleanups: (() => Promise<void>)[] = [];

    private constructor(
        readonly plugin: SenderPlugin,
        private readonly adapter: AdapterName,
        readonly emulator: Emulator,
        /** All stacks have the same backend, so that one can refer to another. */
        private readonly home: string,
    ) {
        this.cleanups.push(
            () => rm(home, { recursive: true, force: true, maxRetries: 3 }),
            () => emulator.close(),
        );
    }

    static async open(
        plugin: SenderPlugin,
        adapter: AdapterName,
        settings: Partial<Settings> = {},
    ): Promise<Stage> {
        const emulator = await startEmulator({ accounts, settings });
        const stage = new Stage(plugin, adapter, emulator, await mkdtemp(join(tmpdir(), "both-sides-")));
        await emulator.call(stage.sender.id, "EnableSharingWithResourceDirectory", {}, region);
        return stage;
    }

    get sender(): Account {
        return this.account("sender");
    }

    account(name: "sender" | ReceiverName): Account {
        const account = this.emulator.accounts.find((one) => one.name === name);
        if (account === undefined) {
            throw new Error(`The emulator has no account ${name}.`);
        }
        return account;
    }

    /** A receiver as a program declares it: the sender's key assumes a role in its account. */
    receiver(name: ReceiverName): Receiver {
        const accountId = this.account(name).id;
        return { accountId, roleArn: `acs:ram::${accountId}:role/sharing` };
    }

    /** An empty stack. */
    async stack(name: string, { plugins, environment }: StageStackOptions = {}): Promise<TestStack> {
        const project = await Project.create(this.adapter, { alicloud: this.plugin.folder, ...plugins });
        this.cleanups.push(() => project.remove());
        const pulumi = await ensurePulumi(() => undefined);
        await ensureGoProgram(yamlHost, pulumi, () => undefined);
        const stack = await createStack({
            name,
            home: this.home,
            projectDirectory: project.directory,
            environment: {
                ...this.plugin.environment,
                ...environmentOf(this.sender, this.emulator.url),
                ...environment,
            },
        });
        this.cleanups.push(() => stack.dispose());
        return new TestStack(stack, project);
    }

    /** A program in YAML, with `sender`, the sender's provider. */
    yamlProgram({ resources, outputs }: YamlProgram): YamlProgram {
        const sender = { type: "pulumi:providers:alicloud", properties: this.senderInputs() };
        return { resources: { sender, ...resources }, outputs };
    }

    /** A program, after what all of them begin with: `alicloud`, and `sender`, its provider. */
    program(body: string): string {
        const provider = this.senderArguments();
        return `
            // The whole package has a hundred and fifty modules more, which each program would load.
            const { Provider } = require("@pulumi/alicloud/provider");
            const alicloud = { Provider, resourcemanager: require("@pulumi/alicloud/resourcemanager") };
            const sender = new alicloud.Provider("sender", ${JSON.stringify(provider)});
            ${body}`;
    }

    /** The arguments of the sender's provider. */
    senderArguments() {
        const { accessKeyId, accessKeySecret } = this.sender;
        return {
            accessKey: accessKeyId,
            secretKey: accessKeySecret,
            region,
            skipRegionValidation: true,
            protocol: "HTTP",
            endpoints: [{ resourcesharing: new URL(this.emulator.url).host }],
        };
    }

    /** The inputs of the sender's provider, as the SDKs send them to the engine. */
    senderInputs() {
        const { endpoints, ...others } = this.senderArguments();
        return { ...others, endpoints: JSON.stringify(endpoints) };
    }

    /** The ids of the resources that an account sees in shares of others; undefined if it has joined none. */
    async seenBy(name: ReceiverName): Promise<string[] | undefined> {
        const { id } = this.account(name);
        const others = { ResourceOwner: "OtherAccounts" } as const;
        const { ResourceShares } = await this.emulator.call(id, "ListResourceShares", others, region);
        if (listOf(ResourceShares).every(({ ResourceShareStatus }) => ResourceShareStatus === "Deleted")) {
            return undefined;
        }
        const { SharedResources } = await this.emulator.call(id, "ListSharedResources", others, region);
        return listOf(SharedResources)
            .map(({ ResourceId }) => String(ResourceId))
            .sort();
    }

    /** The statuses of an account's invitations, the newest first. */
    async invitationsTo(name: ReceiverName): Promise<string[]> {
        const { id } = this.account(name);
        const list = await this.emulator.call(id, "ListResourceShareInvitations", {}, region);
        return listOf(list.ResourceShareInvitations).map(({ Status }) => String(Status));
    }

    /** The sender's shares that are not deleted. */
    async sharesLeft(): Promise<number> {
        const own = { ResourceOwner: "Self" } as const;
        const { ResourceShares } = await this.emulator.call(
            this.sender.id,
            "ListResourceShares",
            own,
            region,
        );
        return listOf(ResourceShares).filter(({ ResourceShareStatus }) => ResourceShareStatus !== "Deleted")
            .length;
    }

    async close(): Promise<void> {
        for (const cleanup of this.cleanups.reverse()) {
            await cleanup();
        }
    }
}
