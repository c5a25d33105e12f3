const { TestEnvironment } = require("jest-environment-node");

// By the end a worker has a heap of hundreds of megabytes. Node.js would take it down piece by piece, for which a busy
// machine needs longer than the half second after which Jest takes a worker for one that never ends.
if (process.send !== undefined) {
    process.once("beforeExit", () => process.exit());
}

module.exports = TestEnvironment;
