import { copyFile, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
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
        private readonly plugins: PluginFolders,
    ) {}

    /** @param plugins further plugins that the engine is told where to find. Default: none. */
    static async create(adapter: AdapterName = "dynamic", plugins: PluginFolders = {}): Promise<Project> {
        const directory = await mkdtemp(join(tmpdir(), "resource-sharing-project-"));
        await symlink(join(repository, "node_modules"), join(directory, "node_modules"), "junction");
        await writeFile(join(directory, "package.json"), '{ "name": "test", "private": true }');
        const folders = { ...(adapter === "plugin" ? ownPlugin : {}), ...plugins };
        const project = new Project(directory, adapter, folders);
        await project.writeSettings({ runtime: nodejs(false) });
        return project;
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
        await this.writeSettings({ runtime: nodejs(true) });
    }

    /** @param program the parts of a program in YAML, such as `resources` */
    async writeYaml(program: Readonly<Record<string, unknown>>): Promise<void> {
        await this.writeSettings({ runtime: "yaml", ...program });
    }

    /**
     * @param program the path of a program in Python
     * @param values what it finds in `values.json`
     */
    async writePython(program: string, values: object): Promise<void> {
        await copyFile(program, join(this.directory, "__main__.py"));
        await writeFile(join(this.directory, "values.json"), JSON.stringify(values));
        await this.writeSettings({ runtime: "python" });
    }

    /** @param settings beside the name and the plugins */
    private async writeSettings(settings: Readonly<Record<string, unknown>>): Promise<void> {
        const providers = Object.entries(this.plugins).map(([name, path]) => ({ name, path }));
        const plugins = providers.length === 0 ? {} : { plugins: { providers } };
        // JSON is YAML.
        const lines = Object.entries({ ...plugins, ...settings }).map(
            ([name, value]) => `${name}: ${JSON.stringify(value)}\n`,
        );
        await writeFile(join(this.directory, "Pulumi.yaml"), `name: test\n${lines.join("")}`);
    }

    async remove(): Promise<void> {
        await rm(this.directory, { recursive: true, force: true });
    }
}

/** @param typescript whether a run loads what compiles TypeScript. A program in JavaScript starts sooner without. */
function nodejs(typescript: boolean): object {
    return { name: "nodejs", options: { typescript } };
}
