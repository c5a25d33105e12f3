import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Holds a stack's settings outside the project directory, which a run must not change. */
export interface ControlDirectory {
    readonly projectName: string;
    /** Contains a Pulumi.yaml with the project's name. */
    readonly directory: string;
    /** The file to pass as `--config-file`. */
    readonly configFile: string;
}

/**
 * Creates a directory in which to run the commands that write the stack's settings beside Pulumi.yaml and have no
 * `--config-file` option. The CLI finds the same stack from there because Pulumi.yaml has the same project name.
 */
export async function createControlDirectory(
    home: string,
    projectDirectory: string,
    stackName: string,
): Promise<ControlDirectory> {
    const projectName = parseProjectName(await readFile(join(projectDirectory, "Pulumi.yaml"), "utf8"));
    const directory = join(home, "stacks", stackName);
    await mkdir(directory, { recursive: true });
    await writeFile(join(directory, "Pulumi.yaml"), `name: ${projectName}\nruntime: nodejs\n`);
    return { projectName, directory, configFile: join(directory, `Pulumi.${stackName}.yaml`) };
}

function parseProjectName(projectFile: string): string {
    const name = /^name:[ \t]*["']?([\w.-]+)/m.exec(projectFile)?.[1];
    if (name === undefined) {
        throw new Error("Pulumi.yaml has no line that starts with `name:`.");
    }
    return name;
}
