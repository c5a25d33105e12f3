import { type Settings, settingDefinitions } from "alicloud-resource-sharing-emulator";
import { httpTransport } from "../../provider/src/api/transport";
import { EmulatorTime } from "../support/emulatorTime";
import { InProcessDriver, type OpenAccount } from "../support/inProcessDriver";
import { PluginProvider } from "../support/pluginProvider";
import { scenarios } from "../support/scenarios";
import { Scene } from "../support/scene";

/** Documented limits and times: not what the documentation leaves open, and not what a response depends on. */
const documented = new Set([
    "invitationValidityMilliseconds",
    "finishedInvitationPurgeMilliseconds",
    "deletedPurgeMilliseconds",
    "resourceShareLimit",
    "sharedResourceLimit",
    "pendingInvitationLimit",
    "acceptedVSwitchLimit",
    "invitationIdsLimit",
]);

/** How late is late: a few looks of a waiting response. */
const lateMilliseconds = 4_000;
const lateReads = 3;

/** Every other behaviour that the service may turn out to have, one at a time. */
const variants = Object.entries(settingDefinitions)
    .filter(([name]) => !documented.has(name))
    .flatMap(([name, definition]) =>
        otherValues(definition).map((value): [string, Partial<Settings>] => [
            `${name} ${value}`,
            { [name]: value },
        ]),
    );

type Definition = (typeof settingDefinitions)[keyof typeof settingDefinitions];

function otherValues(definition: Definition): readonly (string | number | boolean)[] {
    switch (definition.unit) {
        case "milliseconds":
            return [lateMilliseconds];
        case "count":
            return [lateReads];
        case "boolean":
            return [!definition.default];
        case "choice":
            return (definition.choices ?? []).filter((choice) => choice !== definition.default);
    }
}

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
