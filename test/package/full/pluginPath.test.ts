import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Scene } from "../../support/scene";
import { Reader } from "../support/reader";

const program = `
    const sharing = require("pulumi-alicloud-resource-sharing/plugin");
    new sharing.InvitationResponse("network", { response: "accept", resourceShareId: "rs-6GRmdD3X0000" });`;
const inline = `
    const { LocalWorkspace } = require("@pulumi/pulumi/automation");
    const program = async () => {${program}};
    const path = process.argv[2];
    const plugins = { providers: [{ name: "alicloud-resource-sharing", path }] };
    const projectSettings = { name: "inline", runtime: "nodejs", plugins };
    LocalWorkspace.createStack({ stackName: "dev", projectName: "inline", program }, { projectSettings })
        .then((stack) => stack.preview())
        .then(({ changeSummary }) => console.log(changeSummary), (error) => console.log(error.message));`;

let scene: Scene;
let reader: Reader;
beforeAll(async () => {
    scene = await Scene.open();
    reader = await Reader.create(scene.environmentOf(scene.receiver));
});
afterAll(async () => {
    await reader.leave();
    await scene.close();
});

/** A project whose packages are installed in one folder, and whose Pulumi.yaml is in another one. */
async function layOut(
    name: string,
    places: { project: string; main: string; packages: string },
    path: string,
) {
    const root = await reader.project(name);
    const [project, packages] = [join(root, places.project), join(root, places.packages)];
    const folder = join(project, places.main);
    await mkdir(folder, { recursive: true });
    await writeFile(join(packages, "package.json"), "{}");
    await writeFile(join(folder, "index.js"), program);
    const plugins = { providers: [{ name: "alicloud-resource-sharing", path }] };
    const runtime = { name: "nodejs", options: { typescript: false } };
    await writeFile(
        join(project, "Pulumi.yaml"),
        JSON.stringify({ name, runtime, main: places.main, plugins }),
    );
    await reader.terminal(project).run("pulumi stack init dev");
    return { project: reader.terminal(project), packages: reader.terminal(packages) };
}

const install = "npm install pulumi-alicloud-resource-sharing";

test.each([
    ["beside", { project: ".", main: ".", packages: "." }, "node_modules/.bin"],
    ["with-main", { project: ".", main: "src", packages: "." }, "node_modules/.bin"],
    ["of-main", { project: ".", main: "src", packages: "src" }, "src/node_modules/.bin"],
    ["workspace", { project: "network", main: ".", packages: "." }, "../node_modules/.bin"],
] as const)(
    "%s: no command works before the installation, and each with the page's path after it",
    async (name, places, path) => {
        const { project, packages } = await layOut(name, places, path);
        for (const command of ["pulumi install", "pulumi preview", "pulumi destroy"]) {
            await expect(project.run(command)).rejects.toThrow("no folder at path");
        }
        await packages.run(install);
        expect(await project.run("pulumi preview")).toContain("+ 2 to create");
    },
);

test("an inline program in a temporary folder needs an absolute path", async () => {
    const directory = await reader.project("inline");
    await writeFile(join(directory, "inline.js"), inline);
    const terminal = reader.terminal(directory);
    await terminal.run(install);
    expect(await terminal.run("node inline.js node_modules/.bin")).toContain("no folder at path");
    await terminal.run("pulumi stack rm dev --yes");
    expect(await terminal.run('node inline.js "$PWD/node_modules/.bin"')).toContain("{ create: 2 }");
});
