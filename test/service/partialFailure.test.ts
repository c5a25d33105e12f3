import { EmulatorTime } from "../support/emulatorTime";
import { dynamicProviderOf, InProcessDriver, type OpenAccount } from "../support/inProcessDriver";
import { PluginProvider } from "../support/pluginProvider";
import { fails, succeeds } from "../support/scenarios/scenario";
import { Scene } from "../support/scene";

let scene: Scene;
let open: OpenAccount;
let plugin: PluginProvider;
beforeEach(async () => {
    jest.spyOn(console, "log").mockImplementation(() => undefined);
    scene = await Scene.open();
    plugin = await PluginProvider.start((inputs) => open(inputs), "InvitationAutoResponse");
});
afterEach(async () => {
    jest.restoreAllMocks();
    plugin.close();
    await scene.close();
});

/** The plugin over real gRPC: what does not fit into the trailers of a failure never arrives. */
const byPlugin = (own: OpenAccount) => {
    open = own;
    plugin.startProcess();
    return plugin;
};

test.each([
    ["the plugin", byPlugin],
    ["the dynamic provider", dynamicProviderOf("InvitationAutoResponse")],
])(
    "by %s: a rule of 3,000 share ids that fails half way ends, and the next up goes on",
    async (_, provide) => {
        const shares = [await scene.share(), await scene.share()];
        const others = Array.from({ length: 3_000 }, (__, index) => `rs-${String(index).padStart(16, "0")}`);
        const resourceShareIds = [...shares.map(({ resourceShareId }) => resourceShareId), ...others];
        const accept = [{ senderAccountId: scene.sender.id, resourceShareIds }];
        const driver = new InProcessDriver(scene, new EmulatorTime(scene.emulator), undefined, provide);
        await driver.declare({ accept, onDelete: "leave" });
        const { controls } = scene.emulator;
        const operation = "AcceptResourceShareInvitation";
        scene.afterCalls(operation, 1, async () => controls.deny(scene.receiver.id, operation));
        expect(fails(await driver.up())).toMatch(/^1 of 2 invitations could not be answered\. /);
        expect(await driver.outputs()).toMatchObject({
            onDelete: "leave",
            accept: [],
            interrupted: { invitationIds: [expect.stringMatching(/^i-/)] },
        });

        controls.allow(scene.receiver.id, operation);
        succeeds(await driver.up());
        expect(await driver.outputs()).toMatchObject({
            accept,
            responses: [{ joined: true }, { joined: true }],
            interrupted: null,
        });
        expect(await driver.preview()).toMatchObject({ succeeded: true, changes: false });
        succeeds(await driver.destroy());
        expect(await Promise.all(shares.map((one) => scene.isJoined(one.resourceShareId)))).toEqual([
            false,
            false,
        ]);
    },
);
