import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brokenLinks, pagesBelow } from "../documentation/links";
import { manifestOf, packages, repositoryUrl, root } from "../documentation/manifests";
import { type Packed, pack } from "../support/installation";

const run = promisify(execFile);
const packedFolders: Packed[] = [];

/** The packed files of a package. */
async function unpack(folder: (typeof packages)[number]): Promise<string> {
    const packed = await pack(folder);
    packedFolders.push(packed);
    await run("tar", ["-xzf", packed.tarball], { cwd: packed.directory });
    return join(packed.directory, "package");
}

afterAll(async () => {
    for (const { directory } of packedFolders) {
        await rm(directory, { recursive: true, force: true });
    }
});

test.each(packages)("every link of the packed pages of %s leads somewhere", async (folder) => {
    const directory = await unpack(folder);
    const pages = pagesBelow(directory);
    expect(pages).toContain(join(directory, "README.md"));
    const repository = { url: repositoryUrl, directory: root };
    expect(pages.flatMap((page) => brokenLinks(page, repository))).toEqual([]);
});

test("a link to what is not in the package leads to the release's tag", async () => {
    const readme = readFileSync(join(await unpack("provider"), "README.md"), "utf8");
    const { version } = manifestOf("provider");
    expect(readme).toContain(`](${repositoryUrl}/blob/v${version}/CHANGELOG.md)`);
    expect(readme).toContain("](docs/responses.md)");
});
