import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { isObject } from "../json";
import { type Section, sectionOf } from "./changelog";
import type { ReleaseOptions } from "./options";

/** What has the version that is released: package.json of each package, and what the SDKs are made of. */
const versioned = ["provider/package.json", "emulator/package.json", "plugin/schema.json"];

/**
 * Checks what can be checked before anything is made, which takes minutes.
 * @returns the changelog's section of the version
 * @throws Error if what is here is not what the tag names, or may not be released
 */
export async function checkSources(
    repository: string,
    { version, isTrial }: ReleaseOptions,
): Promise<Section> {
    for (const path of versioned) {
        const content: unknown = JSON.parse(await readFile(join(repository, path), "utf8"));
        const found = isObject(content) ? content.version : undefined;
        if (found !== version) {
            throw new Error(`--tag is v${version}, but the version in ${path} is ${found}.`);
        }
    }
    const section = sectionOf(await readFile(join(repository, "CHANGELOG.md"), "utf8"), version);
    if (isTrial) {
        return section;
    }
    if (section.date === undefined) {
        throw new Error(
            `CHANGELOG.md has no date for ${version}: write the day of the release instead of it.`,
        );
    }
    await requireRepository(repository);
    await requireFixture(repository, "plugin/schema.json", `test/fixtures/schemas/${version}.json`);
    const types = `test/fixtures/publicTypes/${version}.txt`;
    await requireFixture(repository, "test/fixtures/publicTypes.txt", types);
    return section;
}

/** Later versions are compared with what this one is released with. */
async function requireFixture(repository: string, path: string, kept: string): Promise<void> {
    const content = await readFile(join(repository, path), "utf8");
    const found = await readFile(join(repository, kept), "utf8").catch(() => undefined);
    if (found !== content) {
        throw new Error(`${kept} is ${found === undefined ? "missing" : "another one"}: copy ${path} to it.`);
    }
}

/** Refuses the placeholder by the same check as npm's `prepublishOnly`. */
function requireRepository(repository: string): Promise<void> {
    const check = join(repository, "tools/release/requireRepository.mjs");
    return new Promise((resolve, reject) => {
        execFile(process.execPath, [check], (error, _, stderr) =>
            error === null ? resolve() : reject(new Error(stderr.trim())),
        );
    });
}
