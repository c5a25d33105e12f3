/**
 * Habits of V8 that pay in servers and only cost memory in a process that makes a few hundred calls and ends. All
 * sizes are of the provider process on Node.js 20; docs/performance.md says how to measure them again.
 */
import { setFlagsFromString } from "node:v8";

/**
 * Lets WebAssembly that is compiled while something runs stay as V8 first compiles it. undici reads answers with a
 * parser of that kind: to optimize it takes up to 35 MiB at once, and wins microseconds for each call. What others in
 * this process compile later is optimized as ever.
 */
export async function withBaselineWasm<Result>(run: () => Promise<Result>): Promise<Result> {
    const switches = ["wasm-tier-up", "wasm-dynamic-tiering"];
    switchAll(switches, "off");
    try {
        return await run();
    } finally {
        switchAll(switches, "on");
    }
}

/**
 * Puts new objects among the young ones from now on, wherever they are made. The first requests of a refresh wait for
 * the account's lists, and V8 takes them for a sign that all requests live long: those of hundreds of later resources
 * would fill the old space, where only a full collection finds them (15 MiB for 500, 40 for 1,000).
 */
export function startObjectsYoung(): void {
    switchAll(["allocation-site-pretenuring"], "off");
}

function switchAll(names: readonly string[], to: "on" | "off"): void {
    for (const name of names) {
        setFlagsFromString(to === "on" ? `--${name}` : `--no-${name}`);
    }
}
