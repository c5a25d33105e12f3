import { readFileSync } from "node:fs";
import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type Account, type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import { repository } from "../../support/installation";
import { accountsNamed, region } from "../../support/scene";
import { Blocks } from "../support/blocks";
import { Reader } from "../support/reader";

const share = "rs-6GRmdD3X0000";
const vswitch = { resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa", resourceType: "VSwitch" };

let emulator: Emulator;
let reader: Reader;
let clone: string;
let sender: Account;
let receiver: Account;

beforeAll(async () => {
    emulator = await startEmulator({
        accounts: accountsNamed(["sender", "receiver", "stranger", "auditor"]),
    });
    [sender, receiver] = emulator.accounts as [Account, Account];
    reader = await Reader.create({
        // The real service, as far as the pages know.
        ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: emulator.url,
        ALIBABA_CLOUD_ENDPOINT_STS: emulator.url,
    });
    clone = await reader.clone();
});
beforeEach(() => emulator.reset());
afterAll(async () => {
    await reader.leave();
    await emulator.close();
});

/** What `npm start` of an example with both sides prints. */
const bothSides = /receiver sees vsw-bp1example0000000000\.\n.*unchanged.*receiver sees nothing\.\n/s;

/** What the pages leave to the reader. */
function keysOf({ accessKeyId, accessKeySecret }: Account): Record<string, string> {
    return { ALIBABA_CLOUD_ACCESS_KEY_ID: accessKeyId, ALIBABA_CLOUD_ACCESS_KEY_SECRET: accessKeySecret };
}

/** The sender shares a VSwitch. */
async function shareWith(to: readonly string[], resourceShareId = share): Promise<void> {
    await emulator.share({ from: sender.id, to, resourceShareId, resources: [vswitch] });
}

/** Has what @pulumi/alicloud would read from the environment, and its stand-in does not, in a stack's configuration. */
async function configureAlicloud(folder: string, account: Account): Promise<void> {
    const { host } = new URL(emulator.url);
    const config = {
        "alicloud:accessKey": account.accessKeyId,
        "alicloud:secretKey": account.accessKeySecret,
        "alicloud:endpoints": JSON.stringify([{ resourcesharing: host, sts: host }]),
        "alicloud:protocol": "HTTP",
        "alicloud:skipRegionValidation": "true",
    };
    await writeFile(join(clone, folder, "Pulumi.dev.yaml"), JSON.stringify({ config }));
}

function stateOf(resourceShareId: string): string[] {
    return emulator.records.invitations({ resourceShareId }).map(({ status }) => status);
}

const [, program = ""] = /```ts\n(.*?)```/s.exec(readFileSync(join(repository, "README.md"), "utf8")) ?? [];

test("README.md", async () => {
    const blocks = new Blocks("README.md");

    const tried = await reader.project("tried");
    const service = reader.terminal(tried).start(blocks.next("npm install pulumi-alicloud-resource-sharing"));
    const banner = await service.printed(/# receiver, .*\n(export .*\n){5}/);
    const [, receiversLines = ""] = /# receiver, .*\n((?:export .*\n){5})/.exec(banner) ?? [];
    await writeFile(join(tried, "index.ts"), program);
    const other = reader.terminal(tried);
    await other.run("pulumi stack init dev"); // as `pulumi new` does
    await other.run(receiversLines);
    expect(await other.run(blocks.next("npx pulumi-alicloud-resource-sharing list"))).toContain(
        `[0]: "${vswitch.resourceId}"`,
    );

    expect(await reader.terminal(clone).run(blocks.next("npm start"))).toContain("Rejected");

    const used = await reader.project("used");
    const terminal = reader.terminal(used);
    await terminal.run("pulumi stack init dev"); // as `pulumi new` does
    await terminal.run(blocks.next("npm install pulumi-alicloud-resource-sharing"));
    await writeFile(join(used, "index.ts"), program);
    await shareWith([receiver.id]);
    const up = await terminal.run(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(receiver)));
    expect(up).toContain(`[0]: "${vswitch.resourceId}"`);
    expect(stateOf(share)).toEqual(["Accepted"]);

    await shareWith([receiver.id], "rs-8KdPqW2Z0000");
    const [invitation] = emulator.records.invitations({ resourceShareId: "rs-8KdPqW2Z0000" });
    const answer = { ResourceShareInvitationId: invitation?.invitationId ?? "" };
    await emulator.call(receiver.id, "AcceptResourceShareInvitation", answer, region);
    const importing = await reader.project("importing");
    const importer = reader.terminal(importing);
    await importer.run("pulumi stack init dev && npm install pulumi-alicloud-resource-sharing");
    await importer.run(
        Object.entries({ ...keysOf(receiver), ALIBABA_CLOUD_REGION: region })
            .map(([name, value]) => `export ${name}=${value}\n`)
            .join(""),
    );
    const printed = await importer.run(blocks.next("npx pulumi-alicloud-resource-sharing import"));
    await writeFile(join(importing, "index.ts"), /import \* as sharing.*^}\);$/ms.exec(printed)?.[0] ?? "");
    const preview = await importer.run(blocks.next("pulumi import"));
    expect(preview).toMatch(/3 unchanged\s*$/);

    await shareWith([receiver.id], "rs-pending0000");
    expect(await importer.run(blocks.next("npx pulumi-alicloud-resource-sharing list"))).toMatch(
        /^\S+ +rs-pending0000 +\d{16} +Pending .* 6d 23h /m,
    );
    blocks.end();
});

test("examples/quick-start/README.md", async () => {
    const blocks = new Blocks("examples/quick-start/README.md");
    const terminal = reader.terminal(clone);
    expect(await terminal.run(blocks.next("npm start"))).toContain("Rejected");
    await shareWith([receiver.id]);
    const up = await terminal.run(blocks.next("npm install && npm run build", keysOf(receiver)));
    expect(up).toMatch(/status +: "Accepted"/);
    blocks.end();
});

test("examples/auto-response/README.md", async () => {
    const page = "examples/auto-response/README.md";
    const blocks = new Blocks(page);
    const terminal = reader.terminal(join(clone, "examples/auto-response"));
    const [, shown] = /^```text\n(.*?)^```$/ms.exec(readFileSync(join(repository, page), "utf8")) ?? [];
    expect(await terminal.run(blocks.next("npx ts-node night.ts"))).toBe(shown);
    await shareWith([receiver.id]);
    const up = await terminal.run(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(receiver)));
    expect(up).toContain("unchanged");
    expect(stateOf(share)).toEqual(["Accepted"]);
    blocks.end();
});

test("examples/pending-invitations/README.md, and examples/policy-pack/README.md about its stack", async () => {
    const blocks = new Blocks("examples/pending-invitations/README.md");
    const terminal = reader.terminal(join(clone, "examples/pending-invitations"));
    await shareWith([receiver.id]);
    await terminal.run(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(receiver)));
    expect(stateOf(share)).toEqual(["Accepted"]);
    blocks.end();

    const policies = new Blocks("examples/policy-pack/README.md");
    const other = reader.terminal(join(clone, "examples/policy-pack"));
    const keys = Object.entries(keysOf(receiver)).map(([name, value]) => `export ${name}=${value}\n`);
    await other.run(keys.join(""));
    expect(await other.run(policies.next("pulumi preview --cwd ../pending-invitations"))).toContain(
        "unchanged",
    );
    policies.end();
});

test("examples/landing-zone/README.md", async () => {
    const blocks = new Blocks("examples/landing-zone/README.md");
    const terminal = reader.terminal(join(clone, "examples/landing-zone"));
    await shareWith(emulator.accounts.slice(1).map(({ id }) => id));
    const up = await terminal.run(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(sender)));
    expect(up).toMatch(/4 created/);
    expect(stateOf(share)).toEqual(["Accepted", "Accepted", "Accepted"]);
    const accounts = join(clone, "examples/landing-zone/accounts");
    await cp(join(accounts, "all.yaml"), join(accounts, "europe.yaml"));
    await writeFile(join(accounts, "asia.yaml"), "role: sharing\naccounts: {}\n");
    await terminal.run(blocks.next("pulumi stack init europe"));
    await terminal.run("pulumi up\npulumi stack init asia --copy-config-from all\npulumi up");
    expect(await terminal.run(blocks.next("pulumi state move"))).toContain("Successfully moved");
    await Promise.all(["europe", "asia"].map((stack) => rm(join(accounts, `${stack}.yaml`))));
    expect(await terminal.run(blocks.next("export RESOURCE_SHARE_ID"))).toBe("all: up succeeded\n");
    blocks.end();
});

test.each(["by-hand", "cross-account-share"])("examples/%s/README.md", async (example) => {
    const folder = `examples/${example}`;
    const blocks = new Blocks(`${folder}/README.md`);
    const terminal = reader.terminal(join(clone, folder));
    expect(await terminal.run(blocks.next("npm start"))).toMatch(bothSides);
    await configureAlicloud(folder, sender);
    const up = await terminal.run(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(sender)));
    expect(up).toContain(vswitch.resourceId);
    blocks.end();
});

test("examples/two-stacks/README.md", async () => {
    const blocks = new Blocks("examples/two-stacks/README.md");
    const folder = "examples/two-stacks";
    expect(await reader.terminal(join(clone, folder)).run(blocks.next("npm start"))).toMatch(bothSides);
    await configureAlicloud(`${folder}/sender`, sender);
    const sending = reader
        .terminal(join(clone, folder, "sender"))
        .start(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(sender)));
    await sending.printed(/Resources:[\s\S]*Updating/); // its second `up`
    const receiving = reader.terminal(join(clone, folder, "receiver"));
    const up = await receiving.run(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(receiver)));
    expect(up).toContain(vswitch.resourceId);
    await sending.ended;
    blocks.end();
});
