import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { checkChecksums, parseChecksums, sha256 } from "../../../tools/src/checksums";
import { systems } from "../../../tools/src/plugin-archives/systems";
import { artefactsOf, differences } from "../../../tools/src/release/artefacts";
import { packageFacts } from "../../../tools/src/sdks/packageFacts";
import { root } from "../../documentation/manifests";

test("each artefact has the version that is released; one that is missing, or of another version, is named", async () => {
    const facts = packageFacts(JSON.parse(await readFile(join(root, "plugin/schema.json"), "utf8")));
    const expected = artefactsOf({ ...facts, version: "1.2.3" }, systems);
    expect(differences([...expected, "go/sdk/provider.go", "java/README.md"], expected)).toEqual([]);
    const versioned = expected.filter((path) => path.includes("1.2.3"));
    // npm, the plugin for six systems, Python, Java.
    expect(versioned).toHaveLength(2 + 6 + 2 + 4);
    for (const path of versioned) {
        const other = path.replaceAll("1.2.3", "1.2.2");
        const found = [...expected.filter((one) => one !== path), other];
        expect(differences(found, expected)).toEqual([`${path} is missing`, `${other} is not expected`]);
    }
});

test("a file that is not what SHA256SUMS says is named", async () => {
    const directory = await mkdtemp(join(tmpdir(), "resource-sharing-checksums-"));
    try {
        await writeFile(join(directory, "a.tar.gz"), "a");
        await writeFile(join(directory, "SHA256SUMS"), `${sha256(Buffer.from("a"))}  a.tar.gz\n`);
        await checkChecksums(directory);
        await writeFile(join(directory, "a.tar.gz"), "b");
        await expect(checkChecksums(directory)).rejects.toThrow(/^a\.tar\.gz has the checksum 3e23/);
    } finally {
        await rm(directory, { recursive: true });
    }
    expect(() => parseChecksums("<html>\n")).toThrow('A line of the checksums is "<html>".');
});
