const { default: Sequencer } = require("@jest/test-sequencer");

/** From the slowest: what waits for processes starts first, so that no worker is left alone with it in the end. */
const layers = ["engine", "package", "tools", "service", "emulator", "unit"];

/** Without records of earlier runs, Jest starts with the largest files; the slowest of ours are the smallest. */
module.exports = class SlowestFirst extends Sequencer {
    sort(tests) {
        const rank = ({ context }) => layers.indexOf(context.config.displayName?.name ?? "");
        return [...super.sort(tests)].sort((a, b) => rank(a) - rank(b));
    }
};
