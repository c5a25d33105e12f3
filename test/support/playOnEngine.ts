import type { TypeName } from "../../provider/src/resources/types";
import { CliDriver } from "./cliDriver";
import type { AdapterName } from "./project";
import type { Scenario } from "./scenarios/scenario";
import { Scene } from "./scene";

/** Makes a test of each scenario, on the real CLI, engine and provider process. */
export function playOnEngine(
    scenarios: readonly Scenario[],
    adapter: AdapterName = "dynamic",
    type: TypeName = "InvitationResponse",
): void {
    test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", async (_, scenario) => {
        const scene = await Scene.open();
        try {
            await scenario.play(scene, await CliDriver.create(scene, adapter, type));
        } finally {
            await scene.close();
        }
    });
}

/**
 * The scenarios with these names; all of them in `npm run test:engine`, which takes longer than `npm test` may.
 * @throws Error where a name is none.
 */
export function choose(scenarios: readonly Scenario[], names: readonly string[]): readonly Scenario[] {
    const unknown = names.find((name) => scenarios.every((scenario) => scenario.name !== name));
    if (unknown !== undefined) {
        throw new Error(`There is no scenario "${unknown}".`);
    }
    const isComplete = Reflect.get(globalThis, "everyScenario") === true;
    return isComplete ? scenarios : scenarios.filter(({ name }) => names.includes(name));
}
