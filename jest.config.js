const { availableParallelism } = require("node:os");

/** From the smallest to the whole: each layer has the real thing one step further out. */
const layers = ["unit", "emulator", "tools", "service", "engine", "package"];

/**
 * Commands of their own: they download other versions of Node.js and Pulumi, need a browser, what other languages need, or
 * a plugin that takes long to build.
 */
const apart = ["versions", "browser", "languages", "alicloud"];

module.exports = {
    // One more than there are cores, for most tests wait for processes of their own, and these for each other.
    maxWorkers: availableParallelism() + 1,
    testSequencer: `${__dirname}/test/slowestFirst.js`,
    projects: [...layers, ...apart].map((name) => ({
        displayName: name,
        testEnvironment: `${__dirname}/test/environment.js`,
        rootDir: `${__dirname}/test/${name}`,
        transform: { "\\.ts$": ["ts-jest", { tsconfig: `${__dirname}/test/tsconfig.json` }] },
        setupFilesAfterEnv: [`${__dirname}/test/patience.ts`],
        ...(name === "alicloud" ? { globalSetup: `${__dirname}/test/alicloud/clearResults.ts` } : {}),
    })),
};
