const { availableParallelism } = require("node:os");

/** From the smallest to the whole: each layer has the real thing one step further out. */
const layers = ["unit", "emulator", "tools", "service", "engine", "package"];

/** Parts of `npm run test:release`: what needs registries, languages, a browser, or what takes long to build. */
const release = [
    "installed",
    "versions",
    "languages",
    "download",
    "browser",
    "site",
    "alicloud",
    "artefacts",
];

module.exports = {
    // One more than there are cores, for most tests wait for processes of their own, and these for each other.
    maxWorkers: availableParallelism() + 1,
    // Bounds a hang; no test needs nearly as long, however busy the machine is.
    testTimeout: 600_000,
    testSequencer: `${__dirname}/test/runner/slowestFirst.js`,
    reporters: ["default", `${__dirname}/test/runner/budgetReporter.js`],
    projects: [...layers, ...release].map((name) => ({
        displayName: name,
        testEnvironment: `${__dirname}/test/runner/environment.js`,
        testRunner: `${__dirname}/test/runner/measuringRunner.js`,
        rootDir: `${__dirname}/test/${name}`,
        transform: { "\\.ts$": ["ts-jest", { tsconfig: `${__dirname}/test/tsconfig.json` }] },
        ...(name === "alicloud" ? { globalSetup: `${__dirname}/test/alicloud/clearResults.ts` } : {}),
    })),
};
