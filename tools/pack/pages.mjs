/**
 * Run by the provider's `prepack`, in its directory: copies the licence and the documentation from the root of the
 * repository, where people read them, into the package.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { browserAddress, packedPage, urlsAt } from "./links.js";

const root = "..";
const { repository, version } = JSON.parse(readFileSync("package.json", "utf8"));
const urlOf = urlsAt(root, browserAddress(repository.url), version);

const isPacked = (path) => /^(README\.md|LICENSE|docs(\/.*)?)$/.test(path);

/** Replaces a file as a whole, because tests pack the package several times at once. */
function write(path, content) {
    const partial = `.${process.pid}.partial`;
    writeFileSync(partial, content);
    renameSync(partial, path);
}

const pages = readdirSync(`${root}/docs`);
mkdirSync("docs", { recursive: true });
for (const name of readdirSync("docs").filter((name) => !pages.includes(name))) {
    rmSync(`docs/${name}`, { force: true });
}
for (const path of ["README.md", "LICENSE", ...pages.map((name) => `docs/${name}`)]) {
    const content = readFileSync(`${root}/${path}`, "utf8");
    write(path, path.endsWith(".md") ? packedPage(content, path, isPacked, urlOf) : content);
}
