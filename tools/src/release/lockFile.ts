import { isObject } from "../json";

/** A package of `package-lock.json`. */
export interface LockedPackage {
    readonly name: string;
    readonly version: string;
    /** As the package says: mostly an identifier of SPDX. */
    readonly license: string | undefined;
    /** Of the registry's file, such as `sha512-…`; undefined for a workspace. */
    readonly integrity: string | undefined;
    /** Paths of the packages that it depends on; what is optional and not there is left out. */
    readonly dependencies: readonly string[];
}

/** The packages of a lock file, by their path, such as `node_modules/undici` or `provider`. */
export type LockFile = ReadonlyMap<string, LockedPackage>;

/** @throws Error if it is no lock file, or lacks what a package depends on */
export function parseLockFile(text: string): LockFile {
    const content: unknown = JSON.parse(text);
    const entries = isObject(content) && isObject(content.packages) ? content.packages : undefined;
    if (entries === undefined) {
        throw new Error("package-lock.json has no packages.");
    }
    const packages = new Map<string, LockedPackage>();
    for (const [path, entry] of Object.entries(entries)) {
        const { link, version, name, license, integrity, dependencies, optionalDependencies } = isObject(
            entry,
        )
            ? entry
            : {};
        if (link === true || typeof version !== "string") {
            continue;
        }
        packages.set(path, {
            name: textOf(name) ?? path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length),
            version,
            license: textOf(license),
            integrity: textOf(integrity),
            dependencies: [
                ...namesOf(dependencies).map((one) => {
                    const found = resolve(entries, path, one);
                    if (found === undefined) {
                        throw new Error(`package-lock.json lacks ${one}, which ${path} depends on.`);
                    }
                    return found;
                }),
                ...namesOf(optionalDependencies).flatMap((one) => resolve(entries, path, one) ?? []),
            ],
        });
    }
    return packages;
}

/** Paths of packages, and of all that these depend on. @throws Error if there is no such package */
export function withDependencies(lockFile: LockFile, paths: readonly string[]): ReadonlySet<string> {
    const found = new Set<string>();
    const add = (path: string): void => {
        if (!found.has(path)) {
            found.add(path);
            packageAt(lockFile, path).dependencies.forEach(add);
        }
    };
    paths.forEach(add);
    return found;
}

/** @throws Error if there is none */
export function packageAt(lockFile: LockFile, path: string): LockedPackage {
    const found = lockFile.get(path);
    if (found === undefined) {
        throw new Error(`package-lock.json has no ${path}.`);
    }
    return found;
}

/** Where Node.js finds a dependency: in the nearest `node_modules` upwards. */
function resolve(entries: Readonly<Record<string, unknown>>, from: string, name: string): string | undefined {
    for (let folder = from; ; folder = parentOf(folder)) {
        const path = `${folder === "" ? "" : `${folder}/`}node_modules/${name}`;
        const entry = entries[path];
        if (entry !== undefined) {
            return isObject(entry) && entry.link === true ? textOf(entry.resolved) : path;
        }
        if (folder === "") {
            return undefined;
        }
    }
}

/** The folder whose `node_modules` a package is in; of a workspace, the root. */
function parentOf(path: string): string {
    const end = path.lastIndexOf("node_modules/");
    return end <= 0 ? "" : path.slice(0, end - 1);
}

function textOf(value: unknown): string | undefined {
    return typeof value === "string" ? value : undefined;
}

function namesOf(dependencies: unknown): string[] {
    return isObject(dependencies) ? Object.keys(dependencies) : [];
}
