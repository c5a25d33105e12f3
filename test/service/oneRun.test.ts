import type { Account } from "../../provider/src/account/account";
import { settingKey } from "../../provider/src/account/settings/names";
import type { DynamicProvider } from "../../provider/src/adapters/dynamic/dynamicProvider";
import { pluginTypes, type TypeName } from "../../provider/src/adapters/engine/typeTokens";
import { createHandlers } from "../../provider/src/adapters/plugin/registry";
import { systemClock } from "../../provider/src/common/clock";
import type { OperationContext, ResourceHandler } from "../../provider/src/resources/resourceHandler";
import type { Properties } from "../../provider/src/schema/propertyTable";
import { Scene, type Shared } from "../support/scene";

let scene: Scene;
let lines: string[];
beforeEach(async () => {
    scene = await Scene.open();
    lines = [];
    jest.spyOn(console, "log").mockImplementation((line) => lines.push(String(line)));
});
afterEach(async () => {
    jest.restoreAllMocks();
    await scene.close();
});

/** What a resource type does in a run of the CLI, whatever the adapter. */
interface InRun {
    check(declared: Properties): Promise<Properties>;
    create(inputs: Properties): Promise<Properties>;
    /** Reads the resource back and asks for a diff, as the engine does: with the outcome first, and what is recorded second. */
    refresh(state: Properties, inputs: Properties): Promise<void>;
    diff(state: Properties, inputs: Properties): Promise<void>;
    delete(state: Properties): Promise<void>;
}

/** A run of the CLI: the resource types of one process. */
type Run = (type: TypeName) => InRun;

/** The modules that the engine's dynamic provider process loads, as a new process has them. */
function dynamicRun(): Run {
    const environment = scene.environmentOf(scene.receiver);
    const config: Record<string, string | undefined> = {
        [settingKey("accessKey")]: environment.ALIBABA_CLOUD_ACCESS_KEY_ID,
        [settingKey("secretKey")]: environment.ALIBABA_CLOUD_ACCESS_KEY_SECRET,
        [settingKey("region")]: environment.ALIBABA_CLOUD_REGION,
        [settingKey("endpoints")]: JSON.stringify([
            { resourcesharing: scene.emulator.url, sts: scene.emulator.url },
        ]),
    };
    const modules: Partial<
        Record<TypeName, DynamicProvider & typeof import("../../provider/src/invitationResponseProvider")>
    > = {};
    jest.isolateModules(() => {
        modules.InvitationResponse = require("../../provider/src/invitationResponseProvider");
        modules.InvitationAutoResponse = require("../../provider/src/invitationAutoResponseProvider");
    });
    return (type) => {
        const module = modules[type];
        if (module === undefined) {
            throw new Error(`There is no module of ${type}.`);
        }
        void module.configure({ config: { get: (key) => config[key] } });
        return {
            check: async (declared) => (await module.check({}, declared)).inputs,
            create: async (inputs) => (await module.create(inputs)).outs,
            refresh: async (state, inputs) => {
                const { props = {} } = await module.read("", state);
                await module.diff("", props, inputs);
            },
            diff: async (state, inputs) => void (await module.diff("", state, inputs)),
            delete: (state) => module.delete("", state),
        };
    };
}

/** The resources that the plugin serves, as a new process has them. */
function pluginRun(): Run {
    const resources = createHandlers();
    const service = scene.serviceOf(scene.receiver, systemClock);
    const account: Account = {
        clock: systemClock,
        defaultRegion: "cn-hangzhou",
        certainId: undefined,
        configuredBy: undefined,
        waysToSetRegion: "set it",
        problemWithRegion: () => undefined,
        resourceSharing: () => service,
        accountId: async () => scene.receiver.id,
        guarded: () => account,
    };
    const context: OperationContext = {
        openAccount: async () => account,
        timeout: 60_000,
        log: (line) => console.log(line),
        warn: () => undefined,
        progress: () => undefined,
        signal: new AbortController().signal,
    };
    return (type) => {
        const resource = resources[pluginTypes[type].token] as ResourceHandler;
        return {
            check: async (declared) => (await resource.check(context, declared, {})).inputs,
            create: async (inputs) => (await resource.create(context, inputs)).state,
            refresh: async (state, inputs) => {
                const read = await resource.read(context, "", state);
                await resource.diff(context, read?.state ?? {}, inputs);
            },
            diff: async (state, inputs) => void (await resource.diff(context, state, inputs)),
            delete: (state) => resource.delete(context, state),
        };
    };
}

const rule = () => ({ accept: [{ senderAccountId: scene.sender.id }], onDelete: "leave" });
const isJoined = ({ resourceShareId }: Shared) => scene.isJoined(resourceShareId);

describe.each([
    ["dynamic", dynamicRun],
    ["plugin", pluginRun],
] as const)("by the %s adapter", (_, start) => {
    test("a rule leaves alone what a response of the same run declares, by either id, until it is gone", async () => {
        const [byShare, byInvitation, other] = [
            await scene.share(),
            await scene.share(),
            await scene.share(),
        ];
        const run = start();
        const responses = run("InvitationResponse");
        await responses.check({ response: "reject", resourceShareId: byShare.resourceShareId });
        await responses.check({ response: "reject", invitationId: byInvitation.invitationId });
        const rules = run("InvitationAutoResponse");
        const state = await rules.create(await rules.check(rule()));
        expect(state).toMatchObject({ responses: [other], pending: [], ignored: [] });
        expect(await Promise.all([byShare, byInvitation, other].map(scene.statusOf))).toEqual([
            "Pending",
            "Pending",
            "Accepted",
        ]);

        const next = start()("InvitationAutoResponse");
        expect((await next.create(await next.check(rule()))).responses).toHaveLength(3);
    });

    test("a rule that is renamed adopts, and the old one does not leave", async () => {
        const shared = await scene.share();
        const first = start()("InvitationAutoResponse");
        const old = await first.create(await first.check(rule()));
        const second = start()("InvitationAutoResponse");
        await second.create(await second.check(rule()));
        await second.delete(old);
        expect(lines).toContain(
            '1 of 1 shares are not left, though onDelete is "leave": this run declares them as well.',
        );
        expect(await isJoined(shared)).toBe(true);

        expect(lines.filter((line) => line.startsWith("Leaving"))).toEqual([]);

        const linesBefore: string[] = [];
        scene.emulator.onRequest(({ operation }) => {
            if (operation === "DisassociateResourceShare") {
                linesBefore.push(...lines);
            }
        });
        await start()("InvitationAutoResponse").delete(old);
        expect(await isJoined(shared)).toBe(false);
        expect(linesBefore).toContain('Leaving 1 share that the rule accepted: onDelete is "leave".');
    });

    test("what a run refreshes is not what it declares: it is left, unless the program declares it after all", async () => {
        const shared = await scene.share();
        const { invitationId } = shared;
        const declared = { response: "accept", invitationId, onDelete: "leave" };
        const first = start()("InvitationResponse");
        const inputs = await first.check(declared);
        const state = await first.create(inputs);

        const kept = start()("InvitationResponse");
        await kept.refresh(state, inputs);
        // The engine hands back what the check has returned, not the same object.
        await kept.diff(state, JSON.parse(JSON.stringify(await kept.check(declared))));
        await kept.delete({ ...state, invitationId: null });
        expect(await isJoined(shared)).toBe(true);

        const removed = start()("InvitationResponse");
        await removed.refresh(state, inputs);
        await removed.delete(state);
        expect(await isJoined(shared)).toBe(false);
    });

    test("a rule that is refreshed and then deleted leaves what it has accepted", async () => {
        const shared = await scene.share();
        const first = start()("InvitationAutoResponse");
        const inputs = await first.check(rule());
        const state = await first.create(inputs);

        const kept = start()("InvitationAutoResponse");
        await kept.refresh(state, inputs);
        await kept.diff(state, await kept.check(rule()));
        await kept.delete(state);
        expect(await isJoined(shared)).toBe(true);

        const removed = start()("InvitationAutoResponse");
        await removed.refresh(state, inputs);
        await removed.delete(state);
        expect(await isJoined(shared)).toBe(false);
    });

    test("a response that is replaced by a rule does not leave what the rule has adopted, nor the other way round", async () => {
        const shared = await scene.share();
        const declared = { response: "accept", resourceShareId: shared.resourceShareId, onDelete: "leave" };
        const first = start()("InvitationResponse");
        const old = await first.create(await first.check(declared));
        const second = start();
        const rules = second("InvitationAutoResponse");
        const adopted = await rules.create(await rules.check(rule()));
        await second("InvitationResponse").delete(old);
        expect(await isJoined(shared)).toBe(true);

        // As if the rule had accepted it itself.
        const own = listWithTime(adopted.responses);
        const third = start();
        await third("InvitationResponse").check(declared);
        await third("InvitationAutoResponse").delete({ ...adopted, responses: own });
        expect(await isJoined(shared)).toBe(true);
    });
});

function listWithTime(responses: unknown): unknown[] {
    return Array.isArray(responses)
        ? responses.map((one) => ({ ...one, respondTime: "2026-01-02T03:04:05.678Z" }))
        : [];
}
