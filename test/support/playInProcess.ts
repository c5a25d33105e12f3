import type { Settings } from "alicloud-resource-sharing-emulator";
import { httpTransport } from "../../provider/src/api/transport";
import type { TypeName } from "../../provider/src/resources/resourceTypes";
import { EmulatorTime } from "./emulatorTime";
import { everyScenario } from "./everyScenario";
import { dynamicProviderOf, InProcessDriver, type OpenAccount, type Provide } from "./inProcessDriver";
import { PluginProvider } from "./pluginProvider";
import type { Scenario } from "./scenarios/scenario";
import { Scene } from "./scene";
import { variants } from "./variants";

const asItIs = "the emulator as it is";

/**
 * Makes a test of each scenario by both adapters in this process: with the emulator as it is, and with each variant of
 * the service. What a variant concerns lies below the adapters, so `npm test` plays them by one.
 */
export function playInProcess(scenarios: readonly Scenario[], type: TypeName): void {
    beforeEach(() => {
        jest.spyOn(console, "log").mockImplementation(() => undefined);
    });
    afterEach(() => jest.restoreAllMocks());

    describe.each([[asItIs, {}] as const, ...variants])("%s", (service, settings) => {
        play(scenarios, settings, dynamicProviderOf(type));
        if (everyScenario || service === asItIs) {
            describe("by the plugin", () => {
                let open: OpenAccount;
                let provider: PluginProvider;
                beforeAll(async () => {
                    provider = await PluginProvider.start((inputs) => open(inputs), type);
                });
                afterAll(() => provider.close());
                play(scenarios, settings, (own) => {
                    open = own;
                    provider.startProcess();
                    return provider;
                });
            });
        }
    });
}

function play(scenarios: readonly Scenario[], settings: Partial<Settings>, provide: Provide): void {
    test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", async (_, scenario) => {
        const scene = await Scene.open({ settings });
        const time = new EmulatorTime(scene.emulator);
        try {
            await scenario.play(scene, new InProcessDriver(scene, time, httpTransport(), provide));
        } finally {
            await scene.close();
        }
    });
}
