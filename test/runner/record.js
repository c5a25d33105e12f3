// Run by `npm run test:record`, after `npm test` or `npm run test:full`: makes what it measured the record.
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");
const { recordOf } = require("./budget");

const recordFile = join(__dirname, "recorded.json");
const { tier, measured } = JSON.parse(readFileSync(join(__dirname, "results", "measured.json"), "utf8"));
const recorded = JSON.parse(readFileSync(recordFile, "utf8"));
try {
    const record = { ...recorded, [tier]: recordOf(recorded[tier], measured) };
    writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`);
} catch (error) {
    console.error(error.message);
    process.exitCode = 1;
}
