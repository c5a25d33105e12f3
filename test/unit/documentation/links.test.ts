import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brokenLinks, pagesBelow } from "../../documentation/links";
import { repositoryUrl, root } from "../../documentation/manifests";

const repository = { url: repositoryUrl, directory: root };

test("every link of every page leads somewhere", () => {
    // The provider's copies are made when it is packed: test/package/links.test.ts walks those.
    const pages = pagesBelow(root).filter((page) => !page.startsWith(join(root, "provider")));
    expect(pages).toContain(join(root, "docs/responses.md"));
    expect(pages.flatMap((page) => brokenLinks(page, repository))).toEqual([]);
});

test("a link that leads nowhere is found, whatever it leads to", () => {
    const directory = mkdtempSync(join(tmpdir(), "links-"));
    const page = join(directory, "page.md");
    const broken = ["missing.md", "#missing", "page.md#missing", `${repositoryUrl}/blob/v1.0.0/missing.md`];
    const right = ["page.md", "#a-heading-code", `${repositoryUrl}/tree/main/docs`, "https://example.com/"];
    const links = [...broken, ...right].map((target) => `[text](${target})\n`);
    writeFileSync(
        page,
        `## A heading: \`code\`\n\n${links.join("")}\n\`[code](code.md)\`\n\n[here]: page.md\n[there]: there.md\n`,
    );
    try {
        const found = brokenLinks(page, repository).map((problem) => problem.split(": ").at(-1));
        expect(found).toEqual([...broken, "there.md"]);
    } finally {
        rmSync(directory, { recursive: true });
    }
});
