import { configureGlobal, readConfigureGlobal } from "fast-check";

export * from "fast-check";

/**
 * The commands that play very many cases draw new ones, and a failure prints their seed. All other tests play the same in
 * every run: what is red for one is red for all.
 */
const isNew = ["fuzzCases", "histories"].some((name) => Reflect.has(globalThis, name));
if (!isNew) {
    configureGlobal({ ...readConfigureGlobal(), seed: 20 });
}
