/**
 * `npm run release:dry -- --tag v0.1.0`: makes all that a release of the version publishes, in the folder `release`, which is emptied first,
 * and checks it without publishing anything. `--trial` takes the placeholder repository, and a changelog without the day.
 */
import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { checkChecksums } from "../checksums";
import { isObject } from "../json";
import { bundlePlugin } from "../plugin-archives/bundle";
import { nodeVersion, systems } from "../plugin-archives/systems";
import { ensurePulumi } from "../pulumi-cli/ensurePulumi";
import { builders, buildSdks, type Language } from "../sdks/build";
import { commitTime } from "../sdks/commitTime";
import { packageFacts } from "../sdks/packageFacts";
import { runTool } from "../sdks/runTool";
import { artefactsOf, differences } from "./artefacts";
import { parseLockFile } from "./lockFile";
import { notesOf } from "./notes";
import { npmFolders, packNpmPackages } from "./npmPackages";
import { type ReleaseOptions, releaseOptions } from "./options";
import { sbomOf, validateSbom } from "./sbom";
import { checkSources } from "./sources";
import { checkByTwine } from "./twine";

const repository = resolve(__dirname, "../../..");
const output = join(repository, "release");

async function main(words: readonly string[]): Promise<void> {
    const options = releaseOptions(words);
    const section = await checkSources(repository, options);
    await rm(output, { recursive: true, force: true });
    await mkdir(output);

    await packNpmPackages(repository, output);
    console.log("npm takes both packages.");
    const archives = resolve(__dirname, "../plugin-archives/main.js");
    await runTool(process.execPath, [archives, "--output", join(output, "plugin")], repository);
    await checkChecksums(join(output, "plugin"));
    console.log("The plugin's archives are made.");
    await makeSdks();
    console.log(await checkByTwine(join(output, "python")));

    const schema = join(repository, "plugin/schema.json");
    await copyFile(schema, join(output, "schema.json"));
    const facts = packageFacts(JSON.parse(await readFile(schema, "utf8")));
    const notes = notesOf(section, options.version, repository, facts.repository);
    await writeFile(join(output, "notes.md"), notes);
    await writeSbom(options);
    await checkArtefacts(artefactsOf(facts, systems), options);
}

async function makeSdks(): Promise<void> {
    const generated = await mkdtemp(join(tmpdir(), "resource-sharing-release-"));
    try {
        await buildSdks(Object.keys(builders) as Language[], output, generated, await ensurePulumi());
    } finally {
        await rm(generated, { recursive: true, force: true });
    }
}

async function writeSbom({ version }: ReleaseOptions): Promise<void> {
    const sbom = sbomOf({
        version,
        lockFile: parseLockFile(await readFile(join(repository, "package-lock.json"), "utf8")),
        npmPackages: npmFolders,
        bundled: (await bundlePlugin(repository)).packageFolders,
        nodeVersion,
        time: await commitTime(repository),
    });
    await validateSbom(sbom);
    await writeFile(join(output, "sbom.cdx.json"), sbom);
}

/** @throws Error unless all that is published is there, with the version that is released, and nothing else */
async function checkArtefacts(expected: readonly string[], { version }: ReleaseOptions): Promise<void> {
    const entries = await readdir(output, { recursive: true, withFileTypes: true });
    const files = entries
        .filter((entry) => entry.isFile())
        .map((entry) => relative(output, join(entry.parentPath, entry.name)).replaceAll("\\", "/"));
    const [difference] = differences(files, expected);
    if (difference !== undefined) {
        throw new Error(`The release is not whole: release/${difference}.`);
    }
    // Go's module has no version in its name; this is what it asks the engine for.
    for (const path of files.filter((one) => /^go\/.*\/pulumi-plugin\.json$/.test(one))) {
        const content: unknown = JSON.parse(await readFile(join(output, path), "utf8"));
        const found = isObject(content) ? content.version : undefined;
        if (found !== version) {
            throw new Error(`release/${path} has the version ${found}, but ${version} is released.`);
        }
    }
    console.log(`release/ has all of ${version}, in ${files.length} files.`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
