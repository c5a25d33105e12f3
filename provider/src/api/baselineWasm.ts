import { setFlagsFromString } from "node:v8";

/** V8's switches for compiling WebAssembly once more, with its optimizing compiler, when it is used a lot. */
const switches = ["wasm-tier-up", "wasm-dynamic-tiering"];

/**
 * Lets WebAssembly that is compiled while something runs stay as V8 first compiles it. undici reads answers with a
 * parser of that kind: to optimize it takes up to 35 MiB at once, and wins microseconds for each call. What others in
 * this process compile later is optimized as ever.
 */
export async function withBaselineWasm<Result>(run: () => Promise<Result>): Promise<Result> {
    setSwitches("no-");
    try {
        return await run();
    } finally {
        setSwitches("");
    }
}

function setSwitches(prefix: "" | "no-"): void {
    for (const name of switches) {
        setFlagsFromString(`--${prefix}${name}`);
    }
}
