import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFacts } from "../../../tools/src/sdks/packageFacts";
import { artifactOf, pom } from "../../../tools/src/sdks/pom";
import { distributionName, pyproject } from "../../../tools/src/sdks/pyproject";
import { readme } from "../../../tools/src/sdks/readme";
import { manifestOf, repositoryUrl, root } from "../../documentation/manifests";

const schema = JSON.parse(readFileSync(join(root, "plugin/schema.json"), "utf8"));
const facts = packageFacts(schema);
const generated = `[project]
  dependencies = ["parver>=0.2.1", "pulumi>=3.231.0,<4.0.0"]
  requires-python = ">=3.9"
`;

test("the SDKs' manifests say what the npm package's says", () => {
    const { version } = manifestOf("provider");
    expect(facts).toMatchObject({ version, repository: repositoryUrl, license: "Apache-2.0" });
    expect(facts.keywords).toContain("alicloud");
    expect(facts.keywords.join()).not.toContain("/");
    expect([...facts.examples.keys()].sort()).toEqual([
        "csharp",
        "go",
        "java",
        "python",
        "typescript",
        "yaml",
    ]);
    expect(() => packageFacts({ ...schema, publisher: undefined })).toThrow("The schema has no publisher.");
});

test("pyproject.toml has what PyPI shows, and what the generated code needs", () => {
    const text = pyproject(facts, generated);
    expect(distributionName(facts)).toBe("pulumi-alicloud-resource-sharing");
    for (const line of [
        `version = "${facts.version}"`,
        'license = "Apache-2.0"',
        'requires-python = ">=3.9"',
        'dependencies = ["parver>=0.2.1", "pulumi>=3.231.0,<4.0.0"]',
        `Repository = "${repositoryUrl}"`,
    ]) {
        expect(text).toContain(`\n${line}\n`);
    }
    expect(text).toContain('"Typing :: Typed"');
    expect(() => pyproject(facts, "[project]")).toThrow(
        "The generated pyproject.toml has no requires-python.",
    );
});

test("the pom has what Maven Central asks for", () => {
    const text = pom({ ...facts, publisher: "An-Owner" }, "2026-01-02T03:04:05Z");
    expect(artifactOf({ ...facts, publisher: "An-Owner" }).groupId).toBe("io.github.an-owner");
    for (const required of ["name", "description", "url", "licenses", "developers", "scm"]) {
        expect(text).toMatch(new RegExp(`\n  <${required}>[^]*</${required}>\n`));
    }
    expect(text).toContain("<project.build.outputTimestamp>2026-01-02T03:04:05Z<");
    expect(text).toMatch(/maven-source-plugin[^\n]*jar-no-fork/);
    expect(text).toMatch(/maven-javadoc-plugin[^\n]*<goal>jar</);
});

test.each(["python", "go", "java"])(
    "the readme for %s has its example, and links to the release's pages",
    (language) => {
        const text = readme(facts, { language, markdownName: language, installation: "    install" });
        expect(text).toContain(`\`\`\`${language}\n${facts.examples.get(language)}\`\`\``);
        expect(facts.examples.get(language)).toContain("1512666876910000");
        expect(text).toContain(`${repositoryUrl}/blob/v${facts.version}/docs/plugin.md`);
        expect(text).not.toMatch(/undefined|example\.com/);
    },
);
