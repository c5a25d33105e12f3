import { randomUUID } from "node:crypto";
import { rename } from "node:fs/promises";
import { join } from "node:path";
import { executableNames, findExecutable, searchPath } from "./executables";
import { type GoModule, goBuild } from "./goBuild";
import type { PulumiInstallation } from "./installation";
import type { Log } from "./installMethod";

/** A program that tests of other languages need; it is built next to the CLI if it is missing there. */
export interface GoProgram {
    /** Of the executable. */
    readonly name: string;
    /** Default: that of the CLI. */
    readonly module?: GoModule;
    /** In the Go module. */
    readonly package: string;
}

/** Runs programs in YAML. The official release of the CLI contains it; a CLI that was built from source does not. */
export const yamlHost: GoProgram = {
    name: "pulumi-language-yaml",
    package: "github.com/pulumi/pulumi-yaml/cmd/pulumi-language-yaml",
};

/** Generates SDKs from a schema. */
export const sdkGenerator: GoProgram = { name: "sdkgen", package: "./sdkgen" };

/** Generates the SDK for Java. */
export const javaSdkGenerator: GoProgram = {
    name: "pulumi-java-gen",
    module: "language-hosts/java",
    package: "github.com/pulumi/pulumi-java/pkg/cmd/pulumi-java-gen",
};

/** Runs programs in Java. */
export const javaHost: GoProgram = {
    name: "pulumi-language-java",
    module: "language-hosts/java",
    package: "github.com/pulumi/pulumi-java/pkg/cmd/pulumi-language-java",
};

/** Runs programs in Go. This is the newest version in a published Go module; it cannot generate code. */
export const goHost: GoProgram = {
    name: "pulumi-language-go",
    module: "language-hosts/go",
    package: "github.com/pulumi/pulumi/sdk/v3/go/pulumi-language-go",
};

/** Runs programs in Python, with a script that must be next to it. As old as {@link goHost}. */
export const pythonHost: GoProgram = {
    name: "pulumi-language-python",
    module: "language-hosts/python",
    package: "github.com/pulumi/pulumi/sdk/v3/python/cmd/pulumi-language-python",
};

/**
 * Finds a program next to the CLI or on PATH, or builds it next to the CLI.
 * @param log receives a line before the program is built; default: `console.log`
 * @returns the path of the executable
 * @throws Error if the build is needed and fails
 */
export async function ensureGoProgram(
    program: GoProgram,
    { binDirectory }: PulumiInstallation,
    log: Log = console.log,
): Promise<string> {
    const directories = searchPath(process.env);
    const known = await findExecutable(program.name, [binDirectory, ...directories]);
    if (known !== undefined) {
        return known;
    }
    log(`Building ${program.name}. This happens once and takes one to three minutes on two cores.`);
    const [fileName = program.name] = executableNames(program.name, process.platform);
    const executable = join(binDirectory, fileName);
    // Two processes may build it at the same time: each renames its own complete file.
    const partial = `${executable}.${randomUUID()}`;
    await goBuild(directories, {
        module: program.module ?? "pulumi-cli",
        program: program.package,
        output: partial,
    });
    await rename(partial, executable);
    return executable;
}
