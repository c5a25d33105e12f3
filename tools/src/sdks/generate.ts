import { mkdir, rm } from "node:fs/promises";
import { ensureGoProgram, javaSdkGenerator, sdkGenerator } from "../pulumi-cli/goPrograms";
import type { PulumiInstallation } from "../pulumi-cli/installation";
import { runTool } from "./runTool";

/** Runs Pulumi's generators for a schema; they write `go`, `java`, `nodejs` and `python` to the directory. */
export async function generate(
    schema: string,
    version: string,
    directory: string,
    pulumi: PulumiInstallation,
): Promise<void> {
    await rm(directory, { recursive: true, force: true });
    await mkdir(directory, { recursive: true });
    const generator = await ensureGoProgram(sdkGenerator, pulumi);
    await runTool(generator, [schema, "."], directory);
    const forJava = await ensureGoProgram(javaSdkGenerator, pulumi);
    // It accepts only a path within the current directory, and does not read the version from the schema.
    const words = ["--schema", schema, "--version", version, "--out", "java", "--build", "none"];
    await runTool(forJava, ["generate", ...words], directory);
}
