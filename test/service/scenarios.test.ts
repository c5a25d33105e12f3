import { httpTransport } from "../../provider/src/api/transport";
import { EmulatorTime } from "../support/emulatorTime";
import { InProcessDriver, type OpenAccount } from "../support/inProcessDriver";
import { PluginProvider } from "../support/pluginProvider";
import { scenarios } from "../support/scenarios";
import { Scene } from "../support/scene";
import { variants } from "./variants";

beforeEach(() => {
    jest.spyOn(console, "log").mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

describe.each([["the emulator as it is", undefined] as const, ...variants])("%s", (_, settings) => {
    const openScene = () => Scene.open(settings === undefined ? {} : { settings });

    test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", async (__, scenario) => {
        const scene = await openScene();
        try {
            await scenario.play(scene, new InProcessDriver(scene, new EmulatorTime(scene.emulator)));
        } finally {
            await scene.close();
        }
    });

    describe("by the plugin", () => {
        let open: OpenAccount;
        let provider: PluginProvider;
        beforeAll(async () => {
            provider = await PluginProvider.start((inputs) => open(inputs));
        });
        afterAll(() => provider.close());

        test.each(scenarios.map((scenario) => [scenario.name, scenario] as const))(
            "%s",
            async (__, scenario) => {
                const scene = await openScene();
                const time = new EmulatorTime(scene.emulator);
                const provide = (own: OpenAccount) => {
                    open = own;
                    provider.startProcess();
                    return provider;
                };
                try {
                    await scenario.play(scene, new InProcessDriver(scene, time, httpTransport(), provide));
                } finally {
                    await scene.close();
                }
            },
        );
    });
});
