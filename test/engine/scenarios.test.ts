import { CliDriver } from "../support/cliDriver";
import { scenarios } from "../support/scenarios";
import { Scene } from "../support/scene";

test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", async (_, scenario) => {
    const scene = await Scene.open();
    try {
        await scenario.play(scene, await CliDriver.create(scene));
    } finally {
        await scene.close();
    }
});
