import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { ensureGoProgram, goHost, javaHost, yamlHost } from "../pulumi-cli/goPrograms";
import type { PulumiInstallation } from "../pulumi-cli/installation";
import { ensurePythonHost } from "../pulumi-cli/pythonHost";
import type { Language as SdkLanguage } from "../sdks/build";
import { runTool } from "../sdks/runTool";
import { pythonEnvironment } from "./pythonEnvironment";

/** What the commands on a program need. */
export interface Preparation {
    readonly environment: Readonly<Record<string, string>>;
    /** Directories that are searched before all others. */
    readonly path: readonly string[];
}

const nothing: Preparation = { environment: {}, path: [] };

/** How programs in a language are run from a clone, whose SDK no registry has yet. */
export interface Language {
    /** Undefined: its programs need none. */
    readonly sdk: SdkLanguage | undefined;
    /** Provides what Pulumi starts for a program. */
    ensureHost(pulumi: PulumiInstallation): Promise<unknown>;
    /**
     * Installs what programs import.
     * @param programs a copy of the example's folder
     * @param sdk what `npm run package:sdks` has made for the language
     * @param scratch an empty directory
     */
    prepare(programs: string, sdk: string, scratch: string): Promise<Preparation>;
}

export const languages: Readonly<Record<string, Language>> = {
    yaml: {
        sdk: undefined,
        ensureHost: (pulumi) => ensureGoProgram(yamlHost, pulumi),
        prepare: async () => nothing,
    },
    python: { sdk: "python", ensureHost: (pulumi) => ensurePythonHost(pulumi), prepare: preparePython },
    go: { sdk: "go", ensureHost: (pulumi) => ensureGoProgram(goHost, pulumi), prepare: prepareGo },
    java: { sdk: "java", ensureHost: (pulumi) => ensureGoProgram(javaHost, pulumi), prepare: prepareJava },
};

/** One virtual environment for all programs: their requirements are the same. */
async function preparePython(programs: string, sdk: string, scratch: string): Promise<Preparation> {
    const [program = ""] = await programsIn(programs);
    const bin = await pythonEnvironment(join(program, "requirements.txt"), sdk, scratch);
    return { environment: {}, path: [bin] };
}

async function prepareGo(programs: string, sdk: string): Promise<Preparation> {
    const [, module = ""] = /^module (\S+)/.exec(await runTool("go", ["mod", "edit", "-print"], sdk)) ?? [];
    await runTool("go", ["mod", "edit", `-replace=${module}=${sdk}`], programs);
    // The program needs what the SDK needs, and nothing else.
    await cp(join(sdk, "go.sum"), join(programs, "go.sum"));
    // The stack has a home of its own, but uses the modules that are there.
    const names = ["GOPATH", "GOMODCACHE", "GOCACHE", "GOPROXY"];
    const values = (await runTool("go", ["env", ...names], programs)).split("\n");
    const known = Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""]));
    return { environment: { ...known, GOFLAGS: "-mod=mod", GOWORK: "off" }, path: [] };
}

/** A local repository of its own: the user's would keep the SDK, as if it had come from a registry. */
async function prepareJava(_programs: string, sdk: string, scratch: string): Promise<Preparation> {
    await cp(sdk, scratch, { recursive: true });
    return { environment: { MAVEN_OPTS: `-Dmaven.repo.local=${scratch}` }, path: [] };
}

/** The folders of the programs in an example's folder. */
async function programsIn(directory: string): Promise<string[]> {
    const entries = await readdir(directory, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(directory, name));
}
