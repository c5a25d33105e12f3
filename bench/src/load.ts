/**
 * `npm run bench:load`: how long requiring the provider takes beyond requiring undici, its largest dependency. Exits
 * with status 1 if the goal is missed.
 */
import { execFileSync } from "node:child_process";
import { median } from "./figures/median";

/** The most that requiring the provider may take beyond requiring undici alone, in milliseconds. */
const goal = 15;
const pairs = 21;

/** The time that a new process takes to require a module, measured by the process itself. */
function millisecondsToRequire(module: string): number {
    const program = `
        const start = process.hrtime.bigint();
        require(${JSON.stringify(module)});
        console.log(Number(process.hrtime.bigint() - start) / 1e6);`;
    return Number(execFileSync(process.execPath, ["-e", program], { cwd: __dirname, encoding: "utf8" }));
}

const floor: number[] = [];
const ours: number[] = [];
for (let pair = 0; pair < pairs; pair++) {
    floor.push(millisecondsToRequire("undici"));
    ours.push(millisecondsToRequire("pulumi-alicloud-resource-sharing/provider"));
}
const extra = median(ours.map((milliseconds, index) => milliseconds - (floor[index] ?? 0)));
console.log(`undici alone   ${median(floor).toFixed(1)} ms`);
console.log(`the provider   ${median(ours).toFixed(1)} ms`);
console.log(
    `extra          ${extra.toFixed(1)} ms, median of ${pairs} pairs; the goal is at most ${goal} ms`,
);
process.exitCode = extra <= goal ? 0 : 1;
