import { playInLockstep, type Results } from "../support/lockstep/playInLockstep";
import { scenarios } from "../support/scenarios";

/** Bounds a hang of all commands together. */
const boundOfHang = 1_200_000;

// In process, `npm test` plays them by both adapters.
describe.each([
    ["dynamic", ""],
    ["plugin", " @full"],
] as const)("by the %s adapter%s", (adapter, _) => {
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
