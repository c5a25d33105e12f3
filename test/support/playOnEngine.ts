import type { TypeName } from "../../provider/src/resources/resourceTypes";
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
