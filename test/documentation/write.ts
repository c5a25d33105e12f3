// Run by `npm run docs`.
import { readFileSync, writeFileSync } from "node:fs";
import { pages, withTables } from "./page";

for (const page of pages) {
    writeFileSync(page.path, withTables(page, readFileSync(page.path, "utf8")));
}
