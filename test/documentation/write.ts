// Run by `npm run docs`.
import { readFileSync, writeFileSync } from "node:fs";
import { pages, withTables } from "./page";
import { schemaFile } from "./schema";

for (const page of pages) {
    writeFileSync(page.path, withTables(page, readFileSync(page.path, "utf8")));
}
writeFileSync(schemaFile.path, schemaFile.content());
