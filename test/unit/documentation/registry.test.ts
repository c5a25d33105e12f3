import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { settingNames } from "../../../provider/src/schema/settings";
import { root } from "../../documentation/manifests";
import { schemaFile } from "../../documentation/schema";

// What Pulumi's public registry asks for: https://github.com/pulumi/registry

const schema = JSON.parse(readFileSync(schemaFile.path, "utf8"));
const languages = ["typescript", "python", "go", "csharp", "java", "yaml"];

/** A page, with what its front matter says. */
function pageOf(name: string): { readonly frontMatter: unknown; readonly content: string } {
    const text = readFileSync(join(root, "docs", name), "utf8");
    const [, frontMatter = "", content = ""] = /^---\n(.*?)\n---\n(.*)$/s.exec(text) ?? [];
    return { frontMatter: parse(frontMatter), content };
}

const overview = pageOf("_index.md");
const installation = pageOf("installation-configuration.md");

/** What is shown of each language, for each choice on a page. */
function choicesOn({ content }: { readonly content: string }): Record<string, string>[] {
    return content
        .split("{{< chooser language ")
        .slice(1)
        .map((text) => {
            const [, offered = ""] = /^"(.*?)" >}}/.exec(text) ?? [];
            const parts = text.matchAll(
                /\{\{% choosable language (\w+) %\}\}\n(.*?)\n\{\{% \/choosable %\}\}/gs,
            );
            const shown = Object.fromEntries(
                [...parts].map(([, language = "", part = ""]) => [language, part]),
            );
            expect(offered.split(",")).toEqual(Object.keys(shown));
            expect(text).toContain("{{< /chooser >}}");
            return shown;
        });
}

test("the schema says whose the package is, where it is, and what it looks like", () => {
    const { owner, name } = /^https:\/\/github\.com\/(?<owner>[\w-]+)\/(?<name>[\w.-]+)$/.exec(
        schema.repository,
    )?.groups ?? { owner: "", name: "" };
    expect(schema).toMatchObject({
        name: expect.stringMatching(/^[a-z][a-z0-9-]*$/),
        displayName: expect.stringMatching(/\w/),
        description: expect.stringMatching(/\w/),
        version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
        publisher: owner,
        homepage: expect.stringMatching(/^https:\/\//),
        license: "Apache-2.0",
        pluginDownloadURL: `github://api.github.com/${owner}/${name}`,
        logoUrl: `https://raw.githubusercontent.com/${owner}/${name}/v${schema.version}/plugin/logo.png`,
    });
});

test("one category, and one that the registry has", () => {
    const categories = schema.keywords.filter((keyword: string) => keyword.startsWith("category/"));
    expect(categories).toHaveLength(1);
    expect(["cloud", "infrastructure", "network", "database", "monitoring", "utility"]).toContain(
        categories[0].replace("category/", ""),
    );
});

test("a block for every language", () => {
    expect(Object.keys(schema.language).sort()).toEqual(["csharp", "go", "java", "nodejs", "python"]);
});

test("the logo is a picture of 100 by 100 pixels, made from one that loads nothing", () => {
    const picture = readFileSync(join(root, "plugin/logo.png"));
    expect(picture.subarray(1, 4).toString()).toBe("PNG");
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([100, 100]);
    const drawing = readFileSync(join(root, "docs/logo.svg"), "utf8");
    expect(drawing).toMatch(/^<svg [^>]*viewBox="0 0 100 100" width="100" height="100"/);
    expect(drawing.replace("http://www.w3.org/2000/svg", "")).not.toMatch(
        /https?:|href|<script|<image|<text/,
    );
});

test.each([
    ["_index.md", overview],
    ["installation-configuration.md", installation],
])("%s begins with front matter, and has no relative link or picture", (_, { frontMatter, content }) => {
    expect(frontMatter).toEqual({
        title: expect.stringContaining("Alibaba Cloud Resource Sharing"),
        meta_desc: expect.stringMatching(/\.$/),
        layout: "package",
    });
    const targets = Array.from(content.matchAll(/\]\((.*?)\)/g), ([, target]) => target);
    expect(targets).not.toEqual([]);
    expect(targets.filter((target) => !/^https:\/\/(?!.*\.md)/.test(target ?? ""))).toEqual([]);
    // The page's title is that of its front matter.
    expect(content).not.toMatch(/^# |<img/m);
});

test("the overview has an example in every language", () => {
    const [examples = {}, ...others] = choicesOn(overview);
    expect(others).toEqual([]);
    expect(Object.keys(examples).sort()).toEqual([...languages].sort());
    for (const [language, example] of Object.entries(examples)) {
        expect(example).toContain(`\`\`\`${language}\n`);
        expect(example).toContain("rs-6GRmdD3X0000");
    }
});

test("the installation has each SDK, the plugin, the configuration and the environment, with every setting", () => {
    expect(choicesOn(installation).map((one) => Object.keys(one))).toEqual([languages]);
    expect(installation.content).toContain(
        `pulumi plugin install resource ${schema.name} ${schema.version} --server ${schema.pluginDownloadURL}\n`,
    );
    expect(installation.content).toMatch(new RegExp(`^pulumi config set ${schema.name}:region `, "m"));
    expect(installation.content).toMatch(/^export ALIBABA_CLOUD_ACCESS_KEY_ID=/m);
    const [, rows = ""] = installation.content.split("\n| setting ");
    const documented = Array.from(
        (rows.split("\n\n")[0] ?? "").matchAll(/^\| `(.*?)`/gm),
        ([, name]) => name,
    );
    expect(documented).toEqual(settingNames.map((name) => `${schema.name}:${name}`));
});
