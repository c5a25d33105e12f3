import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { pagesBelow } from "../../documentation/links";
import { root } from "../../documentation/manifests";
import { referenceFile } from "../../documentation/reference";
import { registryPages } from "../../documentation/registry/pages";

const generated = [referenceFile, ...registryPages].map(({ path }) => path);

/** What people read to use the package, without what is made from code. */
const pages = [
    join(root, "README.md"),
    ...readdirSync(join(root, "docs")).flatMap((name) =>
        name.endsWith(".md") ? [join(root, "docs", name)] : [],
    ),
    ...pagesBelow(join(root, "examples")),
    join(root, "emulator/README.md"),
    join(root, "plugin/README.md"),
].filter((path) => !generated.includes(path));

function wordsOf(path: string): number {
    const written = readFileSync(path, "utf8").replace(/<!-- ([\w ]+) -->.*?<!-- \/\1 -->/gs, "");
    return written.split(/\s+/).filter((word) => word !== "").length;
}

test("the first page is no longer than a few screens", () => {
    expect(readFileSync(join(root, "README.md"), "utf8").trimEnd().split("\n").length).toBeLessThanOrEqual(
        120,
    );
});

test("all pages together can be read in two hours, and each in a quarter of one", () => {
    const words = pages.map((path) => [relative(root, path), wordsOf(path)] as const);
    expect(words.length).toBeGreaterThan(15);
    expect(words.reduce((sum, [, count]) => sum + count, 0)).toBeLessThanOrEqual(20_000);
    expect(words.filter(([, count]) => count > 2_500)).toEqual([]);
});
