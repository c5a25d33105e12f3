import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { ensurePulumi, systemName, systems } from "tools";
import { packageRepository, pluginDownloadUrl } from "../../provider/src/common/packageRepository";
import { packageVersion } from "../../provider/src/common/packageVersion";
import { vSwitch } from "../support/bothSides/declared";
import { componentInYaml } from "../support/bothSides/programs/componentInYaml";
import { standIn } from "../support/bothSides/senderPlugin";
import { Stage } from "../support/bothSides/stage";
import type { TestStack } from "../support/testStack";
import { archiveOf, archives, executable, hostArchive, Releases } from "./support/releases";

let releases: Releases;
let directory: string;
let stage: Stage;
beforeEach(async () => {
    releases = await Releases.open();
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-component-"));
    // Pulumi.yaml says nothing of this package's plugin.
    stage = await Stage.open(standIn, "dynamic");
});
afterEach(async () => {
    await stage.close();
    await rm(directory, { recursive: true, force: true });
    await releases.close();
});

/** What a stack needs: the stand-in for @pulumi/alicloud runs on Node.js; npm would put this package's plugin on PATH. */
async function environment(): Promise<Record<string, string>> {
    const { binDirectory } = await ensurePulumi(() => undefined);
    return { ...releases.environment, PATH: [binDirectory, dirname(process.execPath)].join(delimiter) };
}

/** Plays a program with a component, and with an id of its outputs as the input of another resource. */
async function play(stack: TestStack, more: Readonly<Record<string, object>> = {}): Promise<void> {
    const { resources, outputs } = stage.yamlProgram(
        componentInYaml({ resources: { web: vSwitch }, receivers: { team: stage.receiver("team") } }),
    );
    const other = {
        type: "alicloud:resourcemanager:ResourceShare",
        properties: { resourceShareName: "other", allowExternalTargets: true },
        options: { provider: `\${sender}` },
    };
    const again = {
        type: "alicloud:resourcemanager:SharedResource",
        properties: {
            resourceShareId: `\${other.id}`,
            resourceType: "VSwitch",
            resourceId: `\${share.receivers.team.sharedResourceIdsByType.VSwitch[0]}`,
        },
        options: { provider: `\${sender}` },
    };
    await stack.declareYaml({ resources: { ...more, ...resources, other, again }, outputs });
    await stack.preview();
    await stack.up();
    expect(await stage.seenBy("team")).toEqual([vSwitch.resourceId]);
    expect(await stack.outputsOf("again")).toMatchObject(vSwitch);
    await stack.refresh(["--expect-no-changes"]);
    await stack.up(["--expect-no-changes"]);
    await stack.destroy();
    expect(await stage.sharesLeft()).toBe(0);
}

test("YAML: the executable constructs both sides of a share, and an id is passed on", async () => {
    const stack = await stage.stack("local", { environment: await environment() });
    const options = {
        version: packageVersion(),
        pluginDownloadURL: pluginDownloadUrl(packageRepository()),
    };
    await play(stack, {
        provider: { type: "pulumi:providers:alicloud-resource-sharing", defaultProvider: true, options },
    });
    expect(releases.takeAsked()).toEqual([hostArchive]);
});

test("YAML: the bundle that Node.js runs constructs them as well", async () => {
    const scripted = systems.filter(({ node }) => node === undefined);
    expect(scripted.map(systemName)).toEqual(["windows-arm64"]);
    for (const system of scripted) {
        await promisify(execFile)("tar", ["-xzf", join(archives, archiveOf(system)), "-C", directory]);
    }
    // What the archive's script does on Windows.
    const script = '#!/bin/sh\nexec node "$(dirname "$0")/plugin.cjs" "$@"\n';
    await writeFile(join(directory, executable), script, { mode: 0o755 });
    await play(
        await stage.stack("local", {
            plugins: { "alicloud-resource-sharing": directory },
            environment: await environment(),
        }),
    );
    expect(releases.takeAsked()).toEqual([]);
});
