import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join, resolve } from "node:path";
import { buildNodejsHost, ensurePulumi, Stack } from "tools";
import ts from "typescript";
import { Project } from "../support/project";
import { Scene } from "../support/scene";
import { TestStack } from "../support/testStack";

let scene: Scene;
let directory: string;
const removals: (() => Promise<void>)[] = [];
beforeAll(async () => {
    scene = await Scene.open();
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-host-"));
});
afterAll(async () => {
    for (const remove of removals) {
        await remove();
    }
    await rm(directory, { recursive: true, force: true });
    await scene.close();
});

test("TypeScript: what `pulumi import` prints compiles as it stands, and has nothing to change", async () => {
    // The host that was built with the CLI may be older than its source.
    await buildNodejsHost(join(directory, "pulumi-language-nodejs"));
    const pulumi = await ensurePulumi(() => undefined);
    const path = [directory, pulumi.binDirectory, process.env.PATH].join(delimiter);
    const shared = await scene.share();
    await scene.answerByHand("Accept", shared.invitationId);
    const project = await Project.create("plugin");
    await project.write("");
    const environment = { ...scene.environmentOf(scene.receiver), PATH: path };
    const stack = await Stack.create({ pulumi, projectDirectory: project.directory, environment });
    removals.push(
        () => stack.dispose(),
        () => project.remove(),
    );
    const printed = join(project.directory, "printed.ts");
    const type = "alicloud-resource-sharing:index:InvitationResponse";
    const { exitCode, output } = await stack.run([
        ...["import", type, "network", shared.resourceShareId],
        ...["--out", printed, "--yes", "--skip-preview", "--protect=false"],
    ]);
    expect([exitCode, output]).toEqual([0, expect.stringContaining("1 imported")]);
    const program = ts.createProgram([printed], {
        strict: true,
        noEmit: true,
        target: ts.ScriptTarget.ES2020,
        module: ts.ModuleKind.Node16,
        moduleResolution: ts.ModuleResolutionKind.Node16,
        typeRoots: [resolve(__dirname, "../../node_modules/@types")],
    });
    const text = program.getSourceFile(printed)?.text ?? "";
    expect(text).toMatch(/import \* as .* from "pulumi-alicloud-resource-sharing"/);
    const problems = ts.getPreEmitDiagnostics(program).map(({ messageText }) => messageText);
    expect([text, problems]).toEqual([text, []]);

    await project.writeTypeScript(text);
    await new TestStack(stack).preview(["--expect-no-changes"]);
});
