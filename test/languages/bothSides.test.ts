import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { ensureGoProgram, ensurePulumi, isolatedEnvironment, sdkGenerator } from "tools";
import { vSwitch } from "../support/bothSides/declared";
import { standIn } from "../support/bothSides/senderPlugin";
import { Stage } from "../support/bothSides/stage";
import { Project } from "../support/project";
import { environmentOf, region } from "../support/scene/testService";

const run = promisify(execFile);
const repository = resolve(__dirname, "../..");

let root: string;
let stage: Stage;
let project: Project;
beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), "both-sides-python-"));
    stage = await Stage.open(standIn, "plugin");
    project = await Project.create("plugin", { alicloud: standIn.folder });
});
afterEach(async () => {
    await project.remove();
    await stage.close();
    await rm(root, { recursive: true, force: true });
});

test("Python: both sides of a share, and an id passed on", async () => {
    const pulumi = await ensurePulumi(() => undefined);
    const generate = await ensureGoProgram(sdkGenerator, pulumi, () => undefined);
    await run(generate, [join(repository, "plugin/schema.json"), join(root, "sdk")]);
    await run("python3", ["-m", "venv", join(root, "venv")]);
    const python = join(root, "venv/bin/python");
    const requirements = join(__dirname, "python/requirements.txt");
    const install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    await run(python, [...install, "--requirement", requirements, join(root, "sdk/python")]);

    const home = join(root, "home");
    const environment = isolatedEnvironment(pulumi, home, {
        ...standIn.environment,
        ...environmentOf(stage.sender, stage.emulator.url),
    });
    for (const needed of [environment.PULUMI_HOME ?? "", join(home, "backend")]) {
        await mkdir(needed, { recursive: true });
    }
    const { ResourceShare } = await stage.emulator.call(
        stage.sender.id,
        "CreateResourceShare",
        { ResourceShareName: "other", AllowExternalTargets: true },
        region,
    );
    const sender = stage.senderArguments();
    const story = {
        directory: project.directory,
        sender: { ...sender, endpoints: JSON.stringify(sender.endpoints) },
        receivers: { team: stage.receiver("team"), partner: stage.receiver("partner") },
        otherShare: Object(ResourceShare).ResourceShareId,
        vSwitch,
    };
    const program = join(__dirname, "python/both_sides.py");
    const { stdout } = await run(python, [program, JSON.stringify(story)], { env: environment });
    expect(JSON.parse(stdout)).toEqual({
        joined: true,
        vSwitch: vSwitch.resourceId,
        vSwitches: [vSwitch.resourceId],
        names: ["partner", "team"],
    });
    expect(await stage.invitationsTo("partner")).toEqual(["Accepted"]);
    expect(await stage.seenBy("team")).toBeUndefined();
    expect(await stage.sharesLeft()).toBe(1);
});
