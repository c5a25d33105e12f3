import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const repository = resolve(__dirname, "../..");

/** How a program reaches the provider. */
export type AdapterName = "dynamic" | "plugin";

const projectFile = "name: test\nruntime: nodejs\n";

/** The lines that tell the engine where the plugin is. */
const pluginLines = `
plugins:
  providers:
    - name: alicloud-resource-sharing
      path: ${join(repository, "plugin")}
`;

/** A Pulumi project in a temporary directory, with the packages of this repository. */
export class Project {
    private constructor(
        readonly directory: string,
        private readonly adapter: AdapterName,
    ) {}

    static async create(adapter: AdapterName = "dynamic"): Promise<Project> {
        const directory = await mkdtemp(join(tmpdir(), "resource-sharing-project-"));
        await symlink(join(repository, "node_modules"), join(directory, "node_modules"), "junction");
        const description = projectFile + (adapter === "plugin" ? pluginLines : "");
        await writeFile(join(directory, "Pulumi.yaml"), description);
        await writeFile(join(directory, "package.json"), '{ "name": "test", "private": true }');
        return new Project(directory, adapter);
    }

    /** @param program JavaScript; `pulumi` and `sharing` are there already. */
    async write(program: string): Promise<void> {
        const module = `pulumi-alicloud-resource-sharing${this.adapter === "plugin" ? "/plugin" : ""}`;
        const heading = `
            const pulumi = require("@pulumi/pulumi");
            const sharing = require("${module}");\n`;
        await writeFile(join(this.directory, "index.js"), heading + program);
    }

    /** @param program TypeScript, with its own imports. */
    async writeTypeScript(program: string): Promise<void> {
        await rm(join(this.directory, "index.js"), { force: true });
        await writeFile(join(this.directory, "index.ts"), program);
    }

    async remove(): Promise<void> {
        await rm(this.directory, { recursive: true, force: true });
    }
}
