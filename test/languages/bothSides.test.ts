import { execFile } from "node:child_process";
import { mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { ensurePulumi, isolatedEnvironment } from "tools";
import { hostArchive, Releases } from "../download/support/releases";
import { vSwitch } from "../support/bothSides/declared";
import { playStories } from "../support/bothSides/playStories";
import { installPythonSdk, usePythonSdk } from "../support/bothSides/pythonSdk";
import { standIn } from "../support/bothSides/senderPlugin";
import { Stage } from "../support/bothSides/stage";
import { changes } from "../support/bothSides/stories/changes";
import { plans } from "../support/bothSides/stories/plans";
import { receivers } from "../support/bothSides/stories/receivers";
import { Project } from "../support/project";
import { environmentOf, region } from "../support/scene/testService";
import { withoutNpm } from "../support/withoutNpm";

const run = promisify(execFile);

describe("Python", () => {
    playStories([...receivers, ...changes, ...plans], "CrossAccountShare in Python", async () => standIn, {
        adapter: "plugin",
        environment: usePythonSdk(),
    });
});

describe("Python, by the Automation API", () => {
    let root: string;
    let releases: Releases;
    let stage: Stage;
    let project: Project;
    beforeEach(async () => {
        root = await mkdtemp(join(tmpdir(), "both-sides-python-"));
        releases = await Releases.open();
        stage = await Stage.open(standIn, "dynamic");
        // Pulumi.yaml says nothing of this package's plugin.
        project = await Project.create("dynamic", { alicloud: standIn.folder });
    });
    afterEach(async () => {
        await project.remove();
        await stage.close();
        await releases.close();
        await rm(root, { recursive: true, force: true });
    });

    test("both sides of a share from the wheel, with a plugin that the engine downloads, and an id passed on", async () => {
        const pulumi = await ensurePulumi(() => undefined);
        const python = join(await installPythonSdk(root), "python");
        const home = join(root, "home");
        const environment = isolatedEnvironment(pulumi, home, {
            ...standIn.environment,
            ...environmentOf(stage.sender, stage.emulator.url),
            ...releases.environment,
            // The stand-in for @pulumi/alicloud runs on Node.js.
            PATH: [pulumi.binDirectory, dirname(process.execPath), ...withoutNpm(process.env.PATH)].join(
                delimiter,
            ),
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
        const story = {
            directory: project.directory,
            sender: stage.senderInputs(),
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
        expect(releases.takeAsked()).toEqual([hostArchive]);
        expect(await stage.invitationsTo("partner")).toEqual(["Accepted"]);
        expect(await stage.seenBy("team")).toBeUndefined();
        expect(await stage.sharesLeft()).toBe(1);
    });
});
