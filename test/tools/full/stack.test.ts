import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { ensurePulumi } from "../../../tools/src/pulumi-cli/ensurePulumi";
import { Stack } from "../../../tools/src/stack/stack";
import { temporaryDirectory } from "../support";

const packages = resolve(__dirname, "../../../node_modules");

/** A program with one dynamic resource and three configuration values that depends on the SDK alone. */
const program = `
import * as pulumi from "@pulumi/pulumi";
const config = new pulumi.Config();
const provider: pulumi.dynamic.ResourceProvider = {
    create: async ({ seconds, size }) => {
        await new Promise((resolve) => setTimeout(resolve, 1000 * seconds));
        return { id: "one", outs: { seconds, size } };
    },
};
class Box extends pulumi.dynamic.Resource {
    declare size: pulumi.Output<number>;
}
const inputs = { size: config.requireNumber("size"), seconds: config.getNumber("seconds") ?? 0 };
export const size = new Box(provider, "box", inputs, undefined, "test", "Box").size;
export const word = config.requireSecret("word");
`;

let projectDirectory: string;
let stack: Stack;
beforeEach(async () => {
    projectDirectory = temporaryDirectory();
    symlinkSync(packages, join(projectDirectory, "node_modules"), "junction");
    writeFileSync(join(projectDirectory, "Pulumi.yaml"), "name: 'boxes'\nruntime: nodejs\nmain: program\n");
    mkdirSync(join(projectDirectory, "program"));
    writeFileSync(join(projectDirectory, "program", "package.json"), '{ "main": "index.ts" }');
    writeFileSync(join(projectDirectory, "program", "index.ts"), program);
    const pulumi = await ensurePulumi(() => {});
    stack = await Stack.create({ pulumi, projectDirectory });
    await stack.setConfig({ size: "3", word: { secret: "open sesame" } });
});
afterEach(() => stack.dispose());

test("a TypeScript program, from the first `up` to `destroy`", async () => {
    const up = await stack.up();
    expect(up).toMatchObject({ exitCode: 0, output: expect.stringContaining("2 created") });
    expect(up.output).not.toContain("warning");
    expect(await stack.outputs()).toEqual({ size: 3, word: "open sesame" });
    expect(await stack.preview(["--refresh", "--expect-no-changes"])).toMatchObject({ exitCode: 0 });

    const checkpoint = await stack.export();
    expect(JSON.stringify(checkpoint)).not.toContain("open sesame");
    expect(checkpoint.deployment.resources?.map(({ urn }) => urn.split("::").at(-1))).toContain("box");

    expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
    expect(await stack.outputs()).toEqual({});
    await stack.import(checkpoint);
    expect(await stack.outputs()).toEqual({ size: 3, word: "open sesame" });
    expect(readdirSync(projectDirectory).sort()).toEqual(["Pulumi.yaml", "node_modules", "program"]);
});

test("a failure is a result that contains the program's error message", async () => {
    writeFileSync(join(projectDirectory, "program", "index.ts"), 'throw new Error("not today");');
    const { exitCode, output } = await stack.up();
    expect(exitCode).not.toBe(0);
    expect(output).toContain("not today");
});

test("a CLI that is killed leaves its lock, which `cancel` removes", async () => {
    await stack.setConfig({ seconds: "60" });
    let isCreating = () => {};
    const creating = new Promise<void>((resolve) => {
        isCreating = resolve;
    });
    const onOutput = (text: string) => (text.includes("box creating") ? isCreating() : undefined);
    const up = stack.spawn(["up", "--yes", "--skip-preview"], { onOutput });
    await creating;
    up.kill("SIGKILL");
    expect(await up.result).toMatchObject({ exitCode: null });

    expect((await stack.refresh()).output).toContain("locked");
    expect(await stack.run(["cancel", "--yes"])).toMatchObject({ exitCode: 0 });
    expect(await stack.destroy()).toMatchObject({ exitCode: 0 });
});
