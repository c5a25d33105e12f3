import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import { codeBreaks } from "../source/codeBreaks.mjs";
import { diagrams } from "../source/diagrams.mjs";
import { emptyHeaders } from "../source/emptyHeaders.mjs";
import { addressOf, imagePath } from "../source/links.mjs";
import { llmsIndex, llmsText } from "../source/llms.mjs";
import { rowAnchors } from "../source/rowAnchors.mjs";
import { readSite } from "../source/site.mjs";
import { githubSlug } from "../source/slug.mjs";
import { stage, stageImage } from "../source/stage.mjs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const staged = fileURLToPath(new URL("../dist/pages", import.meta.url));

const site = readSite(root);
const base = new URL(site.url).pathname;
const logo = "docs/logo.svg";
rmSync(staged, { recursive: true, force: true });
stage(site, staged);
stageImage(site, staged, logo);

export default defineConfig({
    title: site.title,
    description: site.description,
    lang: "en",
    base,
    cleanUrls: true,
    srcDir: "dist/pages",
    outDir: "dist/site",
    cacheDir: "dist/cache",
    head: [["link", { rel: "icon", href: `${base}${imagePath(logo)}` }]],
    sitemap: { hostname: site.url },
    markdown: {
        theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
        anchor: { slugify: githubSlug },
        config: (markdown) => markdown.use(rowAnchors).use(emptyHeaders).use(codeBreaks).use(diagrams),
    },
    themeConfig: {
        siteTitle: "Resource Sharing",
        logo: `/${imagePath(logo)}`,
        nav: [{ text: `Version ${site.version}`, link: "/changelog" }],
        sidebar: site.sections.map(({ title, pages }) => ({
            text: title,
            items: pages.map((page) => ({ text: page.title, link: `/${addressOf(page)}` })),
        })),
        outline: [2, 3],
        search: { provider: "local" },
        socialLinks: [{ icon: "github", link: site.repository, ariaLabel: "Repository" }],
        editLink: {
            text: "Edit this page",
            // It is part of the site, so it knows nothing of this file.
            pattern: ({ frontmatter }) => frontmatter.editUrl,
        },
        notFound: { quote: "There is no page at this address.", linkText: "To the first page" },
    },
    vite: { plugins: [{ name: "stage-changed-pages", configureServer: ({ watcher }) => restage(watcher) }] },
    buildEnd({ outDir }) {
        writeFileSync(join(outDir, "llms.txt"), llmsIndex(site));
        writeFileSync(join(outDir, "llms-full.txt"), llmsText(site));
    },
});

/** While `npm run docs:dev` runs, the browser shows every change of a page of the repository. */
function restage(watcher) {
    const sources = site.pages.map(({ source }) => join(root, source));
    watcher.add(sources);
    watcher.on("change", (file) => {
        if (sources.includes(file)) {
            stage(readSite(root), staged);
        }
    });
}
