import { dirname } from "node:path";
import { build, type Plugin } from "esbuild";

export interface Bundle {
    readonly code: Buffer;
    /** The folders of the packages in the bundle, relative to the repository, sorted. */
    readonly packageFolders: readonly string[];
}

/**
 * Bundles the plugin with all of its dependencies. Names are kept, so that stack traces are readable.
 * @param repository root of the repository, compiled.
 */
export async function bundlePlugin(repository: string): Promise<Bundle> {
    const { outputFiles, metafile } = await build({
        absWorkingDir: repository,
        entryPoints: ["provider/dist/adapters/plugin/main.js"],
        outfile: "plugin.cjs",
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
        plugins: [dependenciesOfPulumi, withoutTypeScript],
    });
    const [output] = outputFiles;
    if (output === undefined) {
        throw new Error("The bundler made no file.");
    }
    const folders = Object.values(metafile.outputs)
        .flatMap(({ inputs }) => Object.keys(inputs))
        .flatMap((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []);
    return { code: Buffer.from(output.contents), packageFolders: [...new Set(folders)].sort() };
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
                exports.AnyMessage = require("google-protobuf/google/protobuf/any_pb").Any;
                exports.EmptyMessage = require("google-protobuf/google/protobuf/empty_pb").Empty;
                exports.StructMessage = require("google-protobuf/google/protobuf/struct_pb").Struct;`,
        }));
    },
};
