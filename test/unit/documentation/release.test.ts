import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { nodeVersion } from "../../../tools/src/plugin-archives/systems";
import { manifestFiles, manifestOf, packages, repositoryUrl, root } from "../../documentation/manifests";
import { schemaFile } from "../../documentation/schema";

const changelog = readFileSync(join(root, "CHANGELOG.md"), "utf8");
const [, version, date] = /^## \[(.*?)\] - (.*)$/m.exec(changelog) ?? [];

test.each(packages)("the version of %s is that of the changelog's newest section", (folder) => {
    expect(manifestOf(folder).version).toBe(version);
});

test("the newest section has a date, or is not released yet", () => {
    expect(date).toMatch(/^(Unreleased|\d{4}-\d{2}-\d{2})$/);
});

test.each(["examples/quick-start", "plugin"])("%s asks for the version", (folder) => {
    const { dependencies } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
    expect(dependencies["pulumi-alicloud-resource-sharing"]).toBe(`^${version}`);
});

test.each(manifestFiles)(
    "the addresses in $path are those of the provider's repository",
    ({ path, content }) => {
        expect(content()).toBe(readFileSync(path, "utf8"));
    },
);

test("a release is refused while the repository is a placeholder", () => {
    for (const folder of packages) {
        const { scripts } = JSON.parse(readFileSync(join(root, folder, "package.json"), "utf8"));
        expect(scripts.prepublishOnly).toMatch(/^node \.\.\/tools\/release\/requireRepository\.mjs && /);
    }
    const check = spawnSync(process.execPath, [join(root, "tools/release/requireRepository.mjs")], {
        encoding: "utf8",
    });
    const isPlaceholder = repositoryUrl.endsWith(
        "/pulumi-alicloud-resource-sharing/pulumi-alicloud-resource-sharing",
    );
    expect([check.status, check.stderr]).toEqual(
        isPlaceholder
            ? [1, expect.stringMatching(/^The repository in provider\/package\.json is a placeholder, .*\n$/)]
            : [0, ""],
    );
});

test("the engine looks for the plugin in the repository's releases, and the npm package asks it to look for none", () => {
    const { pluginDownloadURL } = JSON.parse(schemaFile.content());
    expect(pluginDownloadURL).toBe(repositoryUrl.replace("https://github.com/", "github://api.github.com/"));
    // With `pulumi.resource` in it, a program with the dynamic provider would download the plugin as well.
    expect(manifestOf("provider")).not.toHaveProperty("pulumi");
    const page = readFileSync(join(root, "docs/executables.md"), "utf8");
    expect(page).toContain(
        `            version: ${version}\n            pluginDownloadURL: ${pluginDownloadURL}\n`,
    );
    expect(page).toContain(`**Node.js is in the executable**: ${nodeVersion}.`);
});
