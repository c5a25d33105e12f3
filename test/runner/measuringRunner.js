const { default: circus } = require("jest-circus/runner");
const { cpuSeconds } = require("./cpuTime");

/** Jest's own runner; it adds to the result how much CPU time the test file took, processes that it started included. */
module.exports = async function measuringRunner(...context) {
    const before = cpuSeconds();
    const result = await circus(...context);
    return before === undefined ? result : { ...result, cpuSeconds: cpuSeconds() - before };
};
