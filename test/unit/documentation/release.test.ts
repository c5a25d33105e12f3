import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestOf, packages, repositoryUrl, root } from "../../documentation/manifests";

const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");
const [, version, date] = /^## \[(.*?)\] - (.*)$/m.exec(changelog) ?? [];

test.each(packages)("the version of %s is that of the changelog's newest section", (folder) => {
    expect(manifestOf(folder).version).toBe(version);
});

test("the newest section has a date, or is not released yet", () => {
    expect(date).toMatch(/^(Unreleased|\d{4}-\d{2}-\d{2})$/);
});

test("the example asks for the version", () => {
    const { dependencies } = JSON.parse(
        readFileSync(join(root, "examples/quick-start/package.json"), "utf8"),
    );
    expect(dependencies["pulumi-alicloud-resource-sharing"]).toBe(`^${version}`);
});

test.each(packages)("%s says where its repository, its page and its issues are", (folder) => {
    const { repository, homepage, bugs } = manifestOf(folder);
    expect(repository).toMatchObject({ type: "git", url: `git+${repositoryUrl}.git` });
    expect([homepage, bugs]).toEqual([
        `${repositoryUrl}${repository.directory === undefined ? "" : `/tree/main/${repository.directory}`}#readme`,
        `${repositoryUrl}/issues`,
    ]);
});
