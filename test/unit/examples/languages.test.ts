import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { sdkNames } from "../../../provider/src/adapters/plugin/schema/languages";
import { packageRepository, pluginDownloadUrl } from "../../../provider/src/common/packageRepository";
import { packageVersion } from "../../../provider/src/common/packageVersion";
import { root } from "../../documentation/manifests";

const { goImportPath, javaPackage } = sdkNames(packageRepository());

/** What matches in the files of an example, each text once. */
function found(language: string, pattern: RegExp): string[] {
    const folder = join(root, "examples", language);
    const texts = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name !== "README.md")
        .map(({ parentPath, name }) => readFileSync(join(parentPath, name), "utf8"));
    return [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, one = ""]) => one)))];
}

test("the examples in other languages name this version, and the places to which it is published", () => {
    expect(found("yaml", /^ +version: (.*)$/gm)).toEqual([packageVersion()]);
    expect(found("yaml", /pluginDownloadURL: (.*)$/gm)).toEqual([pluginDownloadUrl(packageRepository())]);
    expect(found("python", /^pulumi-alicloud-resource-sharing==(.*)$/gm)).toEqual([packageVersion()]);
    expect(found("go", /sharing "(.*)"$/gm)).toEqual([goImportPath]);
    expect(found("go", /sdk\/go v(.*)$/gm)).toEqual([packageVersion()]);
    expect(found("java", /^import (io\..*?)\.(?:enums\.|inputs\.)?\w+;$/gm)).toEqual([javaPackage]);
    expect(found("java", /<version>(.*)<\/version>\s+<\/dependency>/g)).toEqual([packageVersion()]);
});

test("each program of a language is there in the others", () => {
    const programs = ["yaml", "python", "go", "java"].map((language) =>
        readdirSync(join(root, "examples", language), { withFileTypes: true })
            .filter((entry) => entry.isDirectory())
            .map(({ name }) => name)
            .sort(),
    );
    expect(programs).toEqual(Array(4).fill(["both-sides", "quick-start", "two-accounts"]));
});
