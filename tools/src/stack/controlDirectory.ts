import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The place of a stack's settings: outside of the project, which a run must leave as it was. */
export interface ControlDirectory {
    readonly directory: string;
    /** For `--config-file`. */
    readonly configFile: string;
}

/**
 * Makes a directory that stands in for the project wherever the CLI would write the stack's settings beside
 * Pulumi.yaml and takes no `--config-file`. To find the same stack from there, a Pulumi.yaml with the
 * project's name is enough.
 */
export async function createControlDirectory(
    home: string,
    projectDirectory: string,
    stackName: string,
): Promise<ControlDirectory> {
    const project = projectName(await readFile(join(projectDirectory, "Pulumi.yaml"), "utf8"));
    const directory = join(home, "stacks", stackName);
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, "Pulumi.yaml"), `name: ${project}\nruntime: nodejs\n`);
    return { directory, configFile: join(directory, `Pulumi.${stackName}.yaml`) };
}

/** The name as it is written, quotes and all. */
function projectName(projectFile: string): string {
    const name = /^name:[ \t]*(\S+)/m.exec(projectFile)?.[1];
    if (name === undefined) {
        throw new Error("Pulumi.yaml has no line that begins with `name:`.");
    }
    return name;
}
