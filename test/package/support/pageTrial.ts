import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Account, type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import { accountsNamed } from "../../support/scene";
import { Reader } from "./reader";

/** The share whose id the pages have. */
export const share = "rs-6GRmdD3X0000";
export const vswitch = { resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa", resourceType: "VSwitch" };

/** A reader of the pages, and the service in which what they speak of happens. */
export class PageTrial {
    private constructor(
        readonly emulator: Emulator,
        readonly reader: Reader,
        /** Where the repository was cloned and installed. */
        readonly clone: string,
        readonly sender: Account,
        readonly receiver: Account,
    ) {}

    static async open(): Promise<PageTrial> {
        const emulator = await startEmulator({
            accounts: accountsNamed(["sender", "receiver", "stranger", "auditor"]),
        });
        const [sender, receiver] = emulator.accounts as [Account, Account];
        const reader = await Reader.create({
            // The real service, as far as the pages know.
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: emulator.url,
            ALIBABA_CLOUD_ENDPOINT_STS: emulator.url,
        });
        return new PageTrial(emulator, reader, await reader.clone(), sender, receiver);
    }

    async close(): Promise<void> {
        await this.reader.leave();
        await this.emulator.close();
    }

    /** The sender shares a VSwitch. */
    async shareWith(to: readonly string[], resourceShareId = share): Promise<void> {
        await this.emulator.share({ from: this.sender.id, to, resourceShareId, resources: [vswitch] });
    }

    /** Has what @pulumi/alicloud would read from the environment, and its stand-in does not, in a stack's configuration. */
    async configureAlicloud(folder: string): Promise<void> {
        const { host } = new URL(this.emulator.url);
        const config = {
            "alicloud:accessKey": this.sender.accessKeyId,
            "alicloud:secretKey": this.sender.accessKeySecret,
            "alicloud:endpoints": JSON.stringify([{ resourcesharing: host, sts: host }]),
            "alicloud:protocol": "HTTP",
            "alicloud:skipRegionValidation": "true",
        };
        await writeFile(join(this.clone, folder, "Pulumi.dev.yaml"), JSON.stringify({ config }));
    }

    statesOf(resourceShareId: string): string[] {
        return this.emulator.records.invitations({ resourceShareId }).map(({ status }) => status);
    }
}

/** What the pages leave to the reader. */
export function keysOf({ accessKeyId, accessKeySecret }: Account): Record<string, string> {
    return { ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret };
}
