// Run by `npm run generate`, after the build.
import { readFileSync, writeFileSync } from "node:fs";
import { manifestFiles } from "./manifests";
import { pages, withTables } from "./page";
import { publicTypesFile } from "./publicTypes";
import { referenceFile } from "./reference";
import { registryPages } from "./registry/pages";
import { schemaFile } from "./schema";

for (const page of pages) {
    writeFileSync(page.path, withTables(page, readFileSync(page.path, "utf8")));
}
for (const file of [...manifestFiles, schemaFile, publicTypesFile, referenceFile, ...registryPages]) {
    writeFileSync(file.path, file.content());
}
