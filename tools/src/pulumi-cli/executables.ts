import { constants } from "node:fs";
import { access } from "node:fs/promises";
import { delimiter, resolve } from "node:path";

/** The file names under which a platform finds a command. */
export function executableNames(name: string, platform: NodeJS.Platform): string[] {
    return platform === "win32" ? [`${name}.exe`, `${name}.cmd`] : [name];
}

/** The directories on PATH, in order. Empty entries, which mean the current directory, are left out. */
export function searchPath(environment: NodeJS.ProcessEnv): string[] {
    const path = environment.PATH ?? environment.Path ?? "";
    return path.split(delimiter).filter((directory) => directory !== "");
}

/** The absolute path of the first executable with this name in the directories, or undefined. */
export async function findExecutable(
    name: string,
    directories: readonly string[],
): Promise<string | undefined> {
    for (const directory of directories) {
        for (const fileName of executableNames(name, process.platform)) {
            const candidate = resolve(directory, fileName);
            if (await isExecutable(candidate)) {
                return candidate;
            }
        }
    }
    return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
    return access(file, constants.X_OK).then(
        () => true,
        () => false,
    );
}
