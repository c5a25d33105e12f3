import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { repository } from "../../support/installation";
import { region } from "../../support/scene";
import { Blocks } from "../support/blocks";
import { keysOf, PageTrial, share, vswitch } from "../support/pageTrial";

let trial: PageTrial;
beforeAll(async () => {
    trial = await PageTrial.open();
});
beforeEach(() => trial.emulator.reset());
afterAll(() => trial.close());

const [, program = ""] = /```ts\n(.*?)```/s.exec(readFileSync(join(repository, "README.md"), "utf8")) ?? [];

test("README.md", async () => {
    const blocks = new Blocks("README.md");

    const tried = await trial.reader.project("tried");
    const service = trial.reader
        .terminal(tried)
        .start(blocks.next("npm install pulumi-alicloud-resource-sharing"));
    const banner = await service.printed(/# receiver, .*\n(export .*\n){5}/);
    const [, receiversLines = ""] = /# receiver, .*\n((?:export .*\n){5})/.exec(banner) ?? [];
    await writeFile(join(tried, "index.ts"), program);
    const other = trial.reader.terminal(tried);
    await other.run("pulumi stack init dev"); // as `pulumi new` does
    await other.run(receiversLines);
    expect(await other.run(blocks.next("npx pulumi-alicloud-resource-sharing list"))).toContain(
        `[0]: "${vswitch.resourceId}"`,
    );

    expect(await trial.reader.terminal(trial.clone).run(blocks.next("npm start"))).toContain("Rejected");

    const used = await trial.reader.project("used");
    const terminal = trial.reader.terminal(used);
    await terminal.run("pulumi stack init dev"); // as `pulumi new` does
    await terminal.run(blocks.next("npm install pulumi-alicloud-resource-sharing"));
    await writeFile(join(used, "index.ts"), program);
    await trial.shareWith([trial.receiver.id]);
    const up = await terminal.run(blocks.next("export ALIBABA_CLOUD_ACCESS_KEY_ID", keysOf(trial.receiver)));
    expect(up).toContain(`[0]: "${vswitch.resourceId}"`);
    expect(trial.statesOf(share)).toEqual(["Accepted"]);
    blocks.end();
});

test("docs/import.md with the dynamic provider, and docs/look-ups.md at a terminal", async () => {
    const blocks = new Blocks("docs/import.md");
    await trial.shareWith([trial.receiver.id]);
    await trial.shareWith([trial.receiver.id], "rs-8KdPqW2Z0000");
    for (const { invitationId } of trial.emulator.records.invitations()) {
        await trial.emulator.accept(invitationId);
    }
    const importing = await trial.reader.project("importing");
    const importer = trial.reader.terminal(importing);
    await importer.run("pulumi stack init dev && npm install pulumi-alicloud-resource-sharing");
    await importer.run(
        Object.entries({ ...keysOf(trial.receiver), ALIBABA_CLOUD_REGION: region })
            .map(([name, value]) => `export ${name}=${value}\n`)
            .join(""),
    );
    const printed = await importer.run(blocks.next("npx pulumi-alicloud-resource-sharing import"));
    await writeFile(join(importing, "index.ts"), /import \* as sharing.*^}\);$/ms.exec(printed)?.[0] ?? "");
    const preview = await importer.run(blocks.next("pulumi import"));
    expect(preview).toMatch(/3 unchanged\s*$/);

    const lookUps = new Blocks("docs/look-ups.md");
    await trial.shareWith([trial.receiver.id], "rs-pending0000");
    expect(await importer.run(lookUps.next("npx pulumi-alicloud-resource-sharing list"))).toMatch(
        /^\S+ +rs-pending0000 +\d{16} +Pending .* 6d 23h /m,
    );
});

test("examples/quick-start/README.md", async () => {
    const blocks = new Blocks("examples/quick-start/README.md");
    const terminal = trial.reader.terminal(trial.clone);
    expect(await terminal.run(blocks.next("npm start"))).toContain("Rejected");
    await trial.shareWith([trial.receiver.id]);
    const up = await terminal.run(blocks.next("npm install && npm run build", keysOf(trial.receiver)));
    expect(up).toMatch(/status +: "Accepted"/);
    blocks.end();
});
