import { mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const repository = resolve(__dirname, "../..");

const heading = `
const pulumi = require("@pulumi/pulumi");
const sharing = require("pulumi-alicloud-resource-sharing");
`;

/** A Pulumi project in a temporary directory, with the packages of this repository. */
export class Project {
    private constructor(readonly directory: string) {}

    static async create(): Promise<Project> {
        const directory = await mkdtemp(join(tmpdir(), "resource-sharing-project-"));
        await symlink(join(repository, "node_modules"), join(directory, "node_modules"), "junction");
        await writeFile(join(directory, "Pulumi.yaml"), "name: test\nruntime: nodejs\n");
        await writeFile(join(directory, "package.json"), '{ "name": "test", "private": true }');
        return new Project(directory);
    }

    /** @param program JavaScript; `pulumi` and `sharing` are there already. */
    async write(program: string): Promise<void> {
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
