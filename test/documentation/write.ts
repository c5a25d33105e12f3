// Run by `npm run docs`.
import { readFileSync, writeFileSync } from "node:fs";
import { pagePath, withTables } from "./page";

writeFileSync(pagePath, withTables(readFileSync(pagePath, "utf8")));
