import { readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { PulumiInstallation } from "../pulumi-cli/installation";
import { commitTime } from "./commitTime";
import { generate } from "./generate";
import { buildGo } from "./go";
import { buildJava } from "./java";
import { packageFacts } from "./packageFacts";
import { buildPython } from "./python";

const repository = resolve(__dirname, "../../..");

/** The languages whose SDKs are made here. The SDK for C# can be made from the schema where .NET is installed. */
export const builders = { python: buildPython, go: buildGo, java: buildJava } as const;
export type Language = keyof typeof builders;

/**
 * Makes the SDKs of the plugin's schema in the form that their registries need.
 * @param generated a directory for intermediate files
 * @throws Error if one of the languages' own tools is missing, or fails
 */
export async function buildSdks(
    languages: readonly Language[],
    output: string,
    generated: string,
    pulumi: PulumiInstallation,
): Promise<void> {
    const schema = join(repository, "plugin/schema.json");
    const facts = packageFacts(JSON.parse(await readFile(schema, "utf8")));
    await generate(schema, facts.version, generated, pulumi);
    const time = (await commitTime(repository)).toISOString().replace(/\.\d+Z$/, "Z");
    for (const language of languages) {
        await rm(join(output, language), { recursive: true, force: true });
        await builders[language]({ facts, generated, output, license: join(repository, "LICENSE"), time });
    }
}
