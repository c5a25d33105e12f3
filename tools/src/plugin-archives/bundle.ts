import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type BuildOptions, build, type Plugin } from "esbuild";
import { type Bundled, leftOut, type Part, pathIn, readLater, sharedBy } from "./parts";

export interface Bundle {
    /** What is run. */
    readonly code: Buffer;
    /** Files that it reads while it runs, by their names: they are beside it, or among the assets of its executable. */
    readonly parts: ReadonlyMap<string, Buffer>;
    /** The folders of the packages in the bundle, relative to the repository, sorted. */
    readonly packageFolders: readonly string[];
}

/**
 * Bundles the plugin with all of its dependencies. Names are kept, so that stack traces are readable.
 * @param repository root of the repository, compiled.
 */
export async function bundlePlugin(repository: string): Promise<Bundle> {
    const main = join(repository, "provider/dist/adapters/plugin/main.js");
    const later = neededLater(repository);
    const atStart = await bundle(repository, main, leftOut([...later.values()]));
    const shared = new Set(Object.keys(atStart.metafile.inputs));
    for (const path of later.values()) {
        if (!shared.delete(pathIn(repository, path))) {
            throw new Error(`The plugin does not need ${path}.`);
        }
    }
    const parts = new Map<string, Part>();
    for (const [name, path] of later) {
        parts.set(path, { name, ...(await bundle(repository, path, sharedBy(shared, repository))) });
    }
    const { code } = await bundle(repository, main, readLater(parts, shared, repository));
    return {
        code,
        parts: new Map([...parts.values()].map((part) => [part.name, part.code])),
        packageFolders: packageFolders([atStart, ...parts.values()]),
    };
}

/**
 * Modules that a process needs for its first call to the service, for its first component, or never, by the names of their
 * files. To compile them takes as long as all the rest.
 */
function neededLater(repository: string): ReadonlyMap<string, string> {
    const ofProvider = createRequire(join(repository, "provider/package.json"));
    return new Map([
        ["construct.cjs", join(repository, "provider/dist/adapters/plugin/construct/construct.js")],
        ["undici.cjs", ofProvider.resolve("undici")],
        [
            "proto-loader.cjs",
            createRequire(ofProvider.resolve("@grpc/grpc-js")).resolve("@grpc/proto-loader"),
        ],
    ]);
}

async function bundle(repository: string, entry: string, plugin: Plugin): Promise<Bundled> {
    const options = {
        absWorkingDir: repository,
        entryPoints: [entry],
        outfile: "bundle.cjs",
        bundle: true,
        write: false,
        metafile: true,
        platform: "node",
        target: "node20",
        // A smaller file starts faster; names and short lines keep our own stack traces readable.
        minifySyntax: true,
        minifyWhitespace: true,
        lineLimit: 200,
        // The notices contain them.
        legalComments: "none",
        logLevel: "error",
        plugins: [plugin, dependenciesOfPulumi, withoutTypeScript],
    } satisfies BuildOptions;
    const { outputFiles, metafile } = await build(options);
    const [output] = outputFiles;
    if (output === undefined) {
        throw new Error("The bundler made no file.");
    }
    return { code: Buffer.from(output.contents), metafile };
}

function packageFolders(bundles: readonly Bundled[]): string[] {
    const folders = bundles
        .flatMap(({ metafile }) => Object.values(metafile.outputs))
        .flatMap(({ inputs }) => Object.keys(inputs))
        .flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
    return [...new Set(folders)].sort();
}

/**
 * @pulumi/pulumi needs the compiler to serialise functions. The plugin serialises none, and the compiler is four times
 * as large as everything else.
 */
const withoutTypeScript: Plugin = {
    name: "without TypeScript",
    setup({ onLoad }) {
        onLoad({ filter: /[\\/]node_modules[\\/]typescript[\\/]/ }, () => ({
            contents: "module.exports = {};",
        }));
    },
};

/** Replaces the module that finds the dependencies of @pulumi/pulumi at run time: the bundler finds them. */
const dependenciesOfPulumi: Plugin = {
    name: "dependencies of @pulumi/pulumi",
    setup({ onLoad }) {
        onLoad({ filter: /[\\/]dependenciesOfPulumi\.js$/ }, () => ({
            resolveDir: dirname(require.resolve("@pulumi/pulumi/package.json")),
            contents: `
                exports.grpc = require("@grpc/grpc-js");
                exports.BinaryReader = require("google-protobuf").BinaryReader;
                exports.AnyMessage = require("google-protobuf/google/protobuf/any_pb").Any;
                exports.EmptyMessage = require("google-protobuf/google/protobuf/empty_pb").Empty;
                exports.StructMessage = require("google-protobuf/google/protobuf/struct_pb").Struct;`,
        }));
    },
};
