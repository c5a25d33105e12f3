/** The parts of a bundle, as plugins of esbuild: Node.js compiles a whole file before it runs the first line. */
import { dirname, join, relative, sep } from "node:path";
import type { Metafile, OnResolveArgs, Plugin } from "esbuild";

/** What esbuild makes of an entry. */
export interface Bundled {
    readonly code: Buffer;
    /** Its paths are relative to the repository. */
    readonly metafile: Metafile;
}

/** A module, with all that nothing else in the bundle needs. */
export interface Part extends Bundled {
    /** Of its file. */
    readonly name: string;
}

/** Leaves modules out, with all that nothing else needs. @param paths of the modules */
export function leftOut(paths: readonly string[]): Plugin {
    return {
        name: "left out",
        setup({ onLoad }) {
            onLoad({ filter: /\.js$/ }, ({ path }) => (paths.includes(path) ? { contents: "" } : undefined));
        },
    };
}

/**
 * Leaves out what the bundle has already, so that there is one of each module.
 * @param shared paths, relative to the repository
 */
export function sharedBy(shared: ReadonlySet<string>, repository: string): Plugin {
    const isAsked = Symbol("is asked");
    return {
        name: "shared",
        setup({ onResolve, resolve }) {
            onResolve(
                { filter: /.*/ },
                async ({ path, kind, importer, resolveDir, pluginData }: OnResolveArgs) => {
                    if (kind === "entry-point" || pluginData === isAsked) {
                        return undefined;
                    }
                    const found = await resolve(path, { kind, importer, resolveDir, pluginData: isAsked });
                    const name = pathIn(repository, found.path);
                    return shared.has(name) ? { path: name, external: true } : undefined;
                },
            );
        },
    };
}

/**
 * Has modules as parts, each of which is read and compiled by the first `require` of it.
 * @param parts by the paths of the modules
 * @param shared paths of what else is in the bundle, relative to the repository
 * @throws Error if there would be two of a module
 */
export function readLater(
    parts: ReadonlyMap<string, Part>,
    shared: ReadonlySet<string>,
    repository: string,
): Plugin {
    const modules = [...parts.values()].flatMap(({ metafile }) => Object.keys(metafile.inputs));
    const twice = modules.find((path, index) => shared.has(path) || modules.indexOf(path) !== index);
    if (twice !== undefined) {
        throw new Error(`${twice} would be in the bundle twice.`);
    }
    return {
        name: "read later",
        setup({ onLoad }) {
            onLoad({ filter: /\.js$/ }, ({ path }) => {
                const part = parts.get(path);
                return part && { contents: reading(part, shared, repository), resolveDir: dirname(path) };
            });
        },
    };
}

/** What reads a part, and gives it the modules that it shares. */
function reading({ name, metafile }: Part, shared: ReadonlySet<string>, repository: string): string {
    const imported = Object.values(metafile.outputs).flatMap(({ imports }) =>
        imports.map(({ path }) => path),
    );
    const paths = [...new Set(imported)].filter((path) => shared.has(path));
    const loaders = paths.map(
        (path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(join(repository, path))}),\n`,
    );
    return `
        const { getAsset, isSea } = require("node:sea");
        const file = ${JSON.stringify(name)};
        const text = isSea()
            ? getAsset(file, "utf8")
            : require("node:fs").readFileSync(require("node:path").join(__dirname, file), "utf8");
        const shared = {\n${loaders.join("")}};
        const load = (path) => (shared[path] ?? require)(path);
        const run = require("node:vm").compileFunction(text, ["module", "exports", "require"], { filename: file });
        run(module, exports, load);`;
}

/** A path as esbuild reports it: relative to the repository. */
export function pathIn(repository: string, path: string): string {
    return relative(repository, path).replaceAll(sep, "/");
}
