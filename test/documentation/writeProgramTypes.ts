// Run by `npm run generate`, before the build: what is written here is compiled.
import { writeFileSync } from "node:fs";
import { programTypeFiles } from "./programTypes/files";

for (const file of programTypeFiles) {
    writeFileSync(file.path, file.content());
}
