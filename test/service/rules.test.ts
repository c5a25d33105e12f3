import { httpTransport } from "../../provider/src/api/transport";
import { EmulatorTime } from "../support/emulatorTime";
import { dynamicProviderOf, InProcessDriver, type OpenAccount } from "../support/inProcessDriver";
import { PluginProvider } from "../support/pluginProvider";
import { rules } from "../support/scenarios/rules";
import { Scene } from "../support/scene";
import { variants } from "./variants";

const type = "InvitationAutoResponse";
const named = rules.map((scenario) => [scenario.name, scenario] as const);

beforeEach(() => {
    jest.spyOn(console, "log").mockImplementation(() => undefined);
});
afterEach(() => jest.restoreAllMocks());

describe.each([["the emulator as it is", undefined] as const, ...variants])("%s", (_, settings) => {
    const openScene = () => Scene.open(settings === undefined ? {} : { settings });

    test.each(named)("%s", async (__, scenario) => {
        const scene = await openScene();
        const time = new EmulatorTime(scene.emulator);
        const provide = dynamicProviderOf(type);
        try {
            await scenario.play(scene, new InProcessDriver(scene, time, httpTransport(), provide));
        } finally {
            await scene.close();
        }
    });

    describe("by the plugin", () => {
        let open: OpenAccount;
        let provider: PluginProvider;
        beforeAll(async () => {
            provider = await PluginProvider.start((inputs) => open(inputs), type);
        });
        afterAll(() => provider.close());

        test.each(named)("%s", async (__, scenario) => {
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
        });
    });
});
