const { existsSync } = require("node:fs");

/** From the smallest to the whole: each layer has the real thing one step further out. */
const layers = ["unit", "emulator", "tools", "service", "engine", "package"];

module.exports = {
    projects: layers
        .map((name) => ({ name, directory: `${__dirname}/test/${name}` }))
        .filter(({ directory }) => existsSync(directory))
        .map(({ name, directory }) => ({
            displayName: name,
            testEnvironment: "node",
            rootDir: directory,
            transform: { "\\.ts$": ["ts-jest", { tsconfig: `${__dirname}/test/tsconfig.json` }] },
        })),
};
