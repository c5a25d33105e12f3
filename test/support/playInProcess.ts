import type { Settings } from "alicloud-resource-sharing-emulator";
import type { TypeName } from "../../provider/src/adapters/engine/typeTokens";
import { httpTransport } from "../../provider/src/api/transport";
import { EmulatorTime } from "./emulatorTime";
import { full } from "./full";
import { dynamicProviderOf, InProcessDriver, type OpenAccount, type Provide } from "./inProcessDriver";
import { PluginProvider } from "./pluginProvider";
import type { AdapterName } from "./project";
import type { TypedScenario } from "./scenarios";
import { Scene } from "./scene";
import { settingsRead } from "./settingsRead";
import { variants } from "./variants";

const adapters: readonly AdapterName[] = ["dynamic", "plugin"];

/** What a variant concerns lies below the adapters. */
const adaptersWithVariants = full ? adapters : (["dynamic"] as const);

/**
 * Makes tests of each scenario in this process: by both adapters with the emulator as it is, and with each variant of the
 * service that can change the scenario.
 */
export function playInProcess(scenarios: readonly TypedScenario[]): void {
    const plugin = pluginProvider(["InvitationResponse", "InvitationAutoResponse"]);
    beforeEach(() => {
        jest.spyOn(console, "log").mockImplementation(() => undefined);
    });
    afterEach(() => jest.restoreAllMocks());

    const play = async (scenario: TypedScenario, adapter: AdapterName, settings: Partial<Settings> = {}) => {
        const scene = await Scene.open({ settings });
        const read = settingsRead(scene.emulator);
        const provide = adapter === "plugin" ? plugin(scenario.type) : dynamicProviderOf(scenario.type);
        const time = new EmulatorTime(scene.emulator);
        try {
            await scenario.play(scene, new InProcessDriver(scene, time, httpTransport(), provide));
        } finally {
            await scene.close();
        }
        return read;
    };

    describe.each(scenarios.map((scenario) => [scenario.name, scenario] as const))("%s", (_, scenario) => {
        test.each(adapters)("by the %s adapter", async (adapter) => {
            await play(scenario, adapter);
        });

        test.each(adaptersWithVariants)(
            "by the %s adapter, with each variant of the service that can change it",
            async (adapter) => {
                const read = await play(scenario, adapter);
                const failures: string[] = [];
                for (const [name, settings] of variants) {
                    if (full || Object.keys(settings).some((setting) => read.has(setting))) {
                        await play(scenario, adapter, settings).catch((error: unknown) => {
                            const { stack } = error instanceof Error ? error : new Error(String(error));
                            failures.push(`With ${name}: ${stack}`);
                        });
                    }
                }
                if (failures.length > 0) {
                    throw new Error(failures.join("\n\n"));
                }
            },
        );
    });
}

/** Starts a plugin for each type, before the tests. */
function pluginProvider(types: readonly TypeName[]): (type: TypeName) => Provide {
    const providers = new Map<TypeName, PluginProvider>();
    let open: OpenAccount;
    beforeAll(async () => {
        for (const type of types) {
            providers.set(type, await PluginProvider.start((inputs) => open(inputs), type));
        }
    });
    afterAll(() => {
        for (const provider of providers.values()) {
            provider.close();
        }
    });
    return (type) => (own) => {
        const provider = providers.get(type);
        if (provider === undefined) {
            throw new Error(`There is no plugin for ${type}.`);
        }
        open = own;
        provider.startProcess();
        return provider;
    };
}
