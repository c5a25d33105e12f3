// Run by `npm run test:release`: all parts, or those that the arguments name. What this machine cannot run is left out, with
// a line that says why.
import { spawnSync } from "node:child_process";
import { parts } from "./parts.mjs";

const names = process.argv.slice(2);
const unknown = names.filter((name) => !parts.some((part) => part.name === name));
if (unknown.length > 0) {
    const known = parts.map(({ name }) => `"${name}"`).join(", ");
    console.error(`There is no part "${unknown[0]}"; there are ${known}.`);
    process.exit(2);
}

const ends = [];
for (const { name, command, obstacle } of parts) {
    if (names.length > 0 && !names.includes(name)) {
        continue;
    }
    const reason = await obstacle();
    if (reason !== undefined) {
        ends.push(`${name}: skipped, for ${reason}`);
        continue;
    }
    const { status } = spawnSync("npm", ["run", ...command], { stdio: "inherit" });
    ends.push(`${name}: ${status === 0 ? "passed" : "failed"}`);
    process.exitCode ||= status === 0 ? 0 : 1;
}
console.log(ends.join("\n"));
