/** Throws unless the running Node.js is this version or newer. */
export function requireNode(oldest) {
    const running = process.versions.node;
    if (compare(running, oldest) < 0) {
        throw new Error(`Node.js ${oldest} or newer is required; this is ${running}.`);
    }
}

function compare(left, right) {
    const [lefts, rights] = [left, right].map((version) => version.split(".").map(Number));
    const index = lefts.findIndex((part, position) => part !== rights[position]);
    return index === -1 ? 0 : lefts[index] - rights[index];
}
