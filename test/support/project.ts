import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const repository = resolve(__dirname, "../..");

/** How a program reaches the provider. */
export type AdapterName = "dynamic" | "plugin";

/** The folders of plugins, by the names of their packages. */
export type PluginFolders = Readonly<Record<string, string>>;

const ownPlugin: PluginFolders = { "alicloud-resource-sharing": join(repository, "plugin") };

/** A Pulumi project in a temporary directory, with the packages of this repository. */
export class Project {
    private constructor(
        readonly directory: string,
        private readonly adapter: AdapterName,
    ) {}

    /** @param plugins further plugins that the engine is told where to find. Default: none. */
    static async create(adapter: AdapterName = "dynamic", plugins: PluginFolders = {}): Promise<Project> {
        const directory = await mkdtemp(join(tmpdir(), "resource-sharing-project-"));
        await symlink(join(repository, "node_modules"), join(directory, "node_modules"), "junction");
        const folders = { ...(adapter === "plugin" ? ownPlugin : {}), ...plugins };
        const providers = Object.entries(folders).map(([name, path]) => ({ name, path }));
        // JSON is YAML.
        const found = providers.length === 0 ? "" : `plugins: ${JSON.stringify({ providers })}\n`;
        await writeFile(join(directory, "Pulumi.yaml"), `name: test\nruntime: nodejs\n${found}`);
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
