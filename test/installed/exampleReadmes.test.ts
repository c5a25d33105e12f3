import { readFileSync } from "node:fs";
import { cp, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Blocks } from "../package/support/blocks";
import { keysOf, PageTrial, share, vswitch } from "../package/support/pageTrial";
import { repository } from "../support/installation";

let trial: PageTrial;
beforeAll(async () => {
    trial = await PageTrial.open();
});
beforeEach(() => trial.emulator.reset());
afterAll(() => trial.close());

/** What `npm start` of an example with both sides prints. */
const bothSides = /receiver sees vsw-bp1example0000000000\.\n.*unchanged.*receiver sees nothing\.\n/s;

test("examples/auto-response/README.md", async () => {
    const page = "examples/auto-response/README.md";
    const blocks = new Blocks(page);
    const terminal = trial.reader.terminal(join(trial.clone, "examples/auto-response"));
    const [, shown] = /^```text\n(.*?)^```$/ms.exec(readFileSync(join(repository, page), "utf8")) ?? [];
    expect(await terminal.run(blocks.next("npx ts-node night.ts"))).toBe(shown);
    await trial.shareWith([trial.receiver.id]);
    const up = await terminal.run(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(trial.receiver)));
    expect(up).toContain("unchanged");
    expect(trial.statesOf(share)).toEqual(["Accepted"]);
    blocks.end();
});

test("examples/pending-invitations/README.md, and examples/policy-pack/README.md about its stack", async () => {
    const blocks = new Blocks("examples/pending-invitations/README.md");
    const terminal = trial.reader.terminal(join(trial.clone, "examples/pending-invitations"));
    await trial.shareWith([trial.receiver.id]);
    await terminal.run(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(trial.receiver)));
    expect(trial.statesOf(share)).toEqual(["Accepted"]);
    blocks.end();

    const policies = new Blocks("examples/policy-pack/README.md");
    const other = trial.reader.terminal(join(trial.clone, "examples/policy-pack"));
    const keys = Object.entries(keysOf(trial.receiver)).map(([name, value]) => `export ${name}=${value}\n`);
    await other.run(keys.join(""));
    expect(await other.run(policies.next("pulumi preview --cwd ../pending-invitations"))).toContain(
        "unchanged",
    );
    policies.end();
});

test("examples/landing-zone/README.md", async () => {
    const blocks = new Blocks("examples/landing-zone/README.md");
    const terminal = trial.reader.terminal(join(trial.clone, "examples/landing-zone"));
    await trial.shareWith(trial.emulator.accounts.slice(1).map(({ id }) => id));
    const up = await terminal.run(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(trial.sender)));
    expect(up).toMatch(/13 created/);
    expect(trial.statesOf(share)).toEqual(["Accepted", "Accepted", "Accepted"]);
    const accounts = join(trial.clone, "examples/landing-zone/accounts");
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
    const terminal = trial.reader.terminal(join(trial.clone, folder));
    expect(await terminal.run(blocks.next("npm start"))).toMatch(bothSides);
    await trial.configureAlicloud(folder);
    const up = await terminal.run(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(trial.sender)));
    expect(up).toContain(vswitch.resourceId);
    blocks.end();
});

test("examples/two-stacks/README.md", async () => {
    const blocks = new Blocks("examples/two-stacks/README.md");
    const folder = "examples/two-stacks";
    expect(await trial.reader.terminal(join(trial.clone, folder)).run(blocks.next("npm start"))).toMatch(
        bothSides,
    );
    await trial.configureAlicloud(`${folder}/sender`);
    const sending = trial.reader
        .terminal(join(trial.clone, folder, "sender"))
        .start(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(trial.sender)));
    await sending.printed(/Resources:[\s\S]*Updating/); // its second `up`
    const receiving = trial.reader.terminal(join(trial.clone, folder, "receiver"));
    const up = await receiving.run(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(trial.receiver)));
    expect(up).toContain(vswitch.resourceId);
    await sending.ended;
    blocks.end();
});
