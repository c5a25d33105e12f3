import { playInLockstep, type Results } from "../support/lockstep/playInLockstep";
import { scenarios } from "../support/scenarios";

/** Bounds a hang of all commands together. */
const boundOfHang = 1_200_000;

describe.each(["dynamic", "plugin"] as const)("by the %s adapter", (adapter) => {
    let results: Results;
    beforeAll(async () => {
        results = await playInLockstep(adapter, scenarios);
    }, boundOfHang);

    test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", (_, scenario) => {
        const result = results.get(scenario);
        if (result?.status !== "fulfilled") {
            throw result?.reason;
        }
    });
});
