import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { sectionOf } from "../../../tools/src/release/changelog";
import { notesOf } from "../../../tools/src/release/notes";
import { releaseOptions } from "../../../tools/src/release/options";
import { checkSources } from "../../../tools/src/release/sources";
import { root } from "../../documentation/manifests";

const changelog = `# Changelog

## [0.2.0] - 2026-11-30

### Added

- See [the page](docs/responses.md#drift), [this one](https://example.com), ![a chart](docs/performance.svg) and [what
  is there](examples/quick-start).

[0.2.0]: https://example.com/0.2.0

## [0.1.0] - Unreleased

- Everything.

## [0.0.1] - 2026-01-01
`;

test("a tag is v and a version", () => {
    expect(releaseOptions(["--tag", "v1.20.3"])).toEqual({ version: "1.20.3", isTrial: false });
    expect(releaseOptions(["--tag", "v0.1.0", "--trial"])).toEqual({ version: "0.1.0", isTrial: true });
    expect(() => releaseOptions([])).toThrow(
        "--tag is missing: it is v and the version, such as --tag v0.1.0.",
    );
    for (const tag of ["0.1.0", "v0.1", "v0.1.0-rc.1", "sdk/go/v0.1.0"]) {
        expect(() => releaseOptions(["--tag", tag])).toThrow(
            `--tag is "${tag}", but has to be v and a version, such as v0.1.0.`,
        );
    }
});

test("the changelog's section is what a release says of itself, and its links lead to the tag", () => {
    const section = sectionOf(changelog, "0.2.0");
    expect(section.date).toBe("2026-11-30");
    const tag = "https://github.com/An-Owner/a-repository";
    expect(notesOf(section, "0.2.0", root, tag)).toBe(`### Added

- See [the page](${tag}/blob/v0.2.0/docs/responses.md#drift), [this one](https://example.com), ![a chart](${tag}/raw/v0.2.0/docs/performance.svg) and [what
  is there](${tag}/tree/v0.2.0/examples/quick-start).
`);
    expect(sectionOf(changelog, "0.1.0").date).toBeUndefined();
    expect(() => sectionOf(changelog, "9.9.9")).toThrow(
        'CHANGELOG.md has no section of 9.9.9: it begins with "## [9.9.9] - ".',
    );
    expect(() => sectionOf(changelog, "0.0.1")).toThrow("CHANGELOG.md says nothing of 0.0.1");
});

describe("before anything is made", () => {
    let repository: string;
    const write = async (path: string, content: unknown) => {
        await mkdir(dirname(join(repository, path)), { recursive: true });
        await writeFile(
            join(repository, path),
            typeof content === "string" ? content : JSON.stringify(content),
        );
    };
    const check = (version: string, isTrial = false) => checkSources(repository, { version, isTrial });

    beforeEach(async () => {
        repository = await mkdtemp(join(tmpdir(), "resource-sharing-sources-"));
        const url = "git+https://github.com/An-Owner/a-repository.git";
        await write("provider/package.json", { version: "0.2.0", repository: { url } });
        await write("emulator/package.json", { version: "0.2.0" });
        await write("plugin/schema.json", { version: "0.2.0" });
        await write("test/fixtures/schemas/0.2.0.json", { version: "0.2.0" });
        await write("test/fixtures/publicTypes.txt", "types");
        await write("test/fixtures/publicTypes/0.2.0.txt", "types");
        await write("CHANGELOG.md", changelog);
        const placeholderCheck = "tools/release/requireRepository.mjs";
        await write(placeholderCheck, await readFile(join(root, placeholderCheck), "utf8"));
    });
    afterEach(() => rm(repository, { recursive: true }));

    test("a version that is everywhere the tag's passes", async () => {
        await expect(check("0.2.0")).resolves.toMatchObject({ date: "2026-11-30" });
    });

    test.each(["provider/package.json", "emulator/package.json", "plugin/schema.json"])(
        "another version in %s is refused",
        async (path) => {
            await write(path, { version: "0.1.9" });
            await expect(check("0.2.0")).rejects.toThrow(
                `--tag is v0.2.0, but the version in ${path} is 0.1.9.`,
            );
        },
    );

    test("what later versions are not compared with is refused", async () => {
        const kept = "test/fixtures/schemas/0.2.0.json";
        await write(kept, { version: "0.2.0", resources: {} });
        await expect(check("0.2.0")).rejects.toThrow(
            `${kept} is another one: copy plugin/schema.json to it.`,
        );
        await rm(join(repository, kept));
        await expect(check("0.2.0")).rejects.toThrow(`${kept} is missing: copy plugin/schema.json to it.`);
        await expect(check("0.2.0", true)).resolves.toBeDefined();
        await write(kept, { version: "0.2.0" });
        await write("test/fixtures/publicTypes/0.2.0.txt", "others");
        await expect(check("0.2.0")).rejects.toThrow(
            "publicTypes/0.2.0.txt is another one: copy test/fixtures/publicTypes.txt to it.",
        );
    });

    test("a section without a day, and the placeholder repository, are for a trial only", async () => {
        const { repository: real } = JSON.parse(await readFile(join(root, "provider/package.json"), "utf8"));
        const placeholder = real.url.replace(
            /github\.com\/.*/,
            "github.com/pulumi-alicloud-resource-sharing/pulumi-alicloud-resource-sharing.git",
        );
        await write("provider/package.json", { version: "0.2.0", repository: { url: placeholder } });
        await expect(check("0.2.0")).rejects.toThrow(
            /^The repository in provider\/package\.json is a placeholder, .*$/,
        );
        await write("CHANGELOG.md", changelog.replace("2026-11-30", "Unreleased"));
        await expect(check("0.2.0")).rejects.toThrow(
            /^CHANGELOG\.md has no date for 0\.2\.0: write the day of the release instead of it\.$/,
        );
        await expect(check("0.2.0", true)).resolves.toMatchObject({ date: undefined });
    });
});
