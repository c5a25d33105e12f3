// Run by `npm run test:record`, after `npm test` or `npm run test:full`: makes what it measured the record.
const { readFileSync, writeFileSync } = require("node:fs");
const { join } = require("node:path");

/** Files that take less are within the budget of any file. */
const leastSeconds = 1;

const recordFile = join(__dirname, "recorded.json");
const { tier, measured } = JSON.parse(readFileSync(join(__dirname, "results", "measured.json"), "utf8"));
const worthRecording = Object.entries(measured)
    .filter(([, seconds]) => seconds >= leastSeconds)
    .sort();
const record = {
    ...JSON.parse(readFileSync(recordFile, "utf8")),
    [tier]: Object.fromEntries(worthRecording),
};
writeFileSync(recordFile, `${JSON.stringify(record, null, 2)}\n`);
