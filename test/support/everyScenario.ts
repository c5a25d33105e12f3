import type { Scenario } from "./scenarios/scenario";

/** Whether every scenario is played in every way: `npm run test:scenarios`, which takes longer than `npm test` may. */
export const everyScenario = Reflect.get(globalThis, "everyScenario") === true;

/**
 * The scenarios with these names.
 * @throws Error if a name is none.
 */
export function withNames(scenarios: readonly Scenario[], names: readonly string[]): readonly Scenario[] {
    return names.map((name) => {
        const scenario = scenarios.find((one) => one.name === name);
        if (scenario === undefined) {
            throw new Error(`There is no scenario "${name}".`);
        }
        return scenario;
    });
}
