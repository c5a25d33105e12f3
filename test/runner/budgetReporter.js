const { mkdirSync, readFileSync, writeFileSync } = require("node:fs");
const { dirname, join, relative } = require("node:path");
const { overBudget } = require("./budget");

const root = join(__dirname, "..");
const recordFile = join(__dirname, "recorded.json");
/** What leaves out the tests of `npm run test:full`; any other pattern chooses some. */
const defaultPattern = "^(?!.*@full)";
const results = join(__dirname, "results", "measured.json");

/**
 * Adds up the CPU time of the test files, and fails the run if one took twice what is recorded of it. What a run measured
 * is in `results/measured.json`; `npm run test:record` makes it the record.
 */
module.exports = class BudgetReporter {
    measured = {};
    tier = "test";
    error = undefined;

    constructor(globalConfig) {
        const { testNamePattern } = globalConfig;
        this.isWhole = !testNamePattern || testNamePattern === defaultPattern;
    }

    onTestResult({ path, context }, { cpuSeconds, numFailingTests }) {
        this.tier = context.config.globals.full ? "full" : "test";
        this.isWhole &&= numFailingTests === 0;
        if (cpuSeconds !== undefined) {
            this.measured[relative(root, path)] = Math.round(cpuSeconds * 10) / 10;
        }
    }

    onRunComplete() {
        const total = Object.values(this.measured).reduce((sum, seconds) => sum + seconds, 0);
        if (!this.isWhole || total === 0) {
            return;
        }
        console.log(`CPU time of the test files: ${Math.round(total)} s.`);
        mkdirSync(dirname(results), { recursive: true });
        writeFileSync(results, JSON.stringify({ tier: this.tier, measured: this.measured }));
        const recorded = JSON.parse(readFileSync(recordFile, "utf8"))[this.tier];
        const over = overBudget(recorded, this.measured);
        if (over.length > 0) {
            const advice = "If they have good reason to, record it: npm run test:record.";
            this.error = new Error([...over, advice].join("\n"));
            console.error(this.error.message);
        }
    }

    getLastError() {
        return this.error;
    }
};
