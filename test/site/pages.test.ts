import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repositoryUrl, root } from "../documentation/manifests";
import { messagePatterns } from "../documentation/messages";
import { base, builtFile, builtPages, filesEndingWith } from "./builtSite";
import { brokenLinks } from "./links";
import { attributes, loadedBy } from "./markup";

const pages = builtPages();

function htmlOf(path: string): string {
    return pages.find((page) => page.path === base + path)?.html ?? "";
}

/** The guide's pages in the repository; those with front matter are for another site. */
const guide = readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => ({ path: file.slice(0, -3), markdown: readFileSync(join(root, "docs", file), "utf8") }))
    .filter(({ markdown }) => !markdown.startsWith("---\n"));

test("every link of every page leads somewhere, with its anchor", () => {
    expect(pages.flatMap((page) => brokenLinks(page, pages))).toEqual([]);
});

test("a link that leads nowhere is found, whatever it leads to", () => {
    const broken = [
        "#missing",
        `${base}missing`,
        `${base}#missing`,
        "/elsewhere",
        "responses",
        `${repositoryUrl}/blob/v1.0.0/missing.md`,
        `${repositoryUrl}/missing`,
    ];
    const right = [
        "#here",
        `${base}#use-it`,
        base,
        `${base}responses`,
        `${repositoryUrl}/tree/v1.0.0/docs`,
        repositoryUrl,
    ];
    const links = [...broken, ...right].map((target) => `<a class="x" href="${target}">x</a>`).join("");
    const page = { path: "page", html: `<p id="here">${links}</p><img src="missing.png">` };
    const home = { path: base, html: `<h2 id="use-it">Use it</h2>` };
    expect(brokenLinks(page, [page, home])).toEqual(
        [...broken, "missing.png"].map((link) => `page: ${link}`),
    );
});

test("no anchor of a page is there twice", () => {
    const twice = pages.flatMap(({ path, html }) =>
        attributes(html, "id")
            .filter((id, index, all) => all.indexOf(id) !== index)
            .map((id) => `${path}#${id}`),
    );
    expect(twice).toEqual([]);
});

test("no page, style sheet or script loads anything from another host", () => {
    const elsewhere = /^([a-z]+:)?\/\//;
    expect(pages.flatMap(({ html }) => loadedBy(html)).filter((target) => elsewhere.test(target))).toEqual(
        [],
    );
    const styles = filesEndingWith(".css").map(builtFile).join("\n");
    expect(styles.match(/(url\(["']?|@import\s+["'])([a-z]+:)?\/\/[^)]*/g)).toBeNull();
});

test("a diagram is drawn, and its colors are the theme's", () => {
    const written = guide.filter(({ markdown }) => markdown.includes("```mermaid"));
    const drawn = pages.flatMap(({ html }) => html.match(/<figure class="diagram".*?<\/figure>/gs) ?? []);
    expect(written.length).toBeGreaterThan(0);
    expect(drawn).toHaveLength(written.length);
    const [, rule = ""] =
        /\.diagram ?\{([^}]*)/.exec(filesEndingWith(".css").map(builtFile).join("\n")) ?? [];
    for (const [, variable = ""] of drawn.join("").matchAll(/var\((--_[\w-]+)/g)) {
        expect(rule).toContain(`${variable}:`);
    }
});

test("every page of the guide is on the site, and in the navigation of every page", () => {
    expect(guide.length).toBeGreaterThan(5);
    for (const { html } of pages.filter(({ path }) => !path.endsWith("/404"))) {
        expect(attributes(html, "href")).toEqual(
            expect.arrayContaining([base, ...guide.map(({ path }) => base + path)]),
        );
    }
});

test("every message and every code of the service has an anchor, and a link to it", () => {
    const documented = guide.map(({ path, markdown }) => ({
        path,
        messages: messagePatterns(markdown).length,
    }));
    expect(documented.reduce((sum, { messages }) => sum + messages, 0)).toBeGreaterThan(10);
    for (const { path, messages } of documented) {
        const anchored = attributes(htmlOf(path), "id").filter((id) =>
            new RegExp(`<tr id="${id}"[^>]*>\\s*<td[^>]*><code.*?href="#${id}"`, "s").test(htmlOf(path)),
        );
        expect({ path, anchored: anchored.length >= messages }).toEqual({ path, anchored: true });
    }
    expect(pages.map(({ html }) => html).join("\n")).toMatch(
        /<tr id="nopermission"[\s\S]{0,200}<span id="forbidden-ram">/,
    );
});

test("llms.txt has every page with a line, and llms-full.txt has their text", () => {
    const index = builtFile("llms.txt");
    const [, site = ""] = /\((https:.*)llms-full\.txt\)/.exec(index) ?? [];
    const lines = index.split("\n").filter((line) => line.startsWith("- "));
    expect(new URL(site).pathname).toBe(base);
    expect(lines.filter((line) => !/^- \[[^\]]+\]\(https:\S+\): \S.{15,300}[.?!]"?$/.test(line))).toEqual([]);
    const addresses = lines.map((line) => new URL(/\((https:[^)]*)\)/.exec(line)?.[1] ?? "").pathname);
    const all = pages.map(({ path }) => path).filter((path) => !path.endsWith("/404"));
    expect([...addresses].sort()).toEqual([...all].sort());
    const text = builtFile("llms-full.txt");
    for (const { markdown } of guide) {
        expect(text).toContain(markdown.split("\n")[0]);
    }
    expect(text).not.toMatch(/\]\((?!https?:|#|mailto:)[^)]*\)/);
});
