import type { Account } from "alicloud-resource-sharing-emulator";
import { Accounts } from "../../provider/src/account/accounts";
import { type DynamicProvider, dynamicProvider } from "../../provider/src/adapters/dynamic/dynamicProvider";
import { EngineWatcher } from "../../provider/src/adapters/dynamic/engineWatcher";
import { httpTransport } from "../../provider/src/api/transport";
import { systemClock } from "../../provider/src/common/clock";
import { invitationResponseHandler } from "../../provider/src/resources/invitationResponse/handler";
import { ThisRun } from "../../provider/src/resources/thisRun";
import type { Properties } from "../../provider/src/schema/propertyTable";
import { alicloud } from "../../provider/src/schema/settings";
import { PluginProvider } from "../support/pluginProvider";
import { region, Scene } from "../support/scene";

const receivers = Array.from({ length: 12 }, (_, index) => ({
    id: `10000000000001${String(index).padStart(2, "0")}`,
    name: `receiver-${index}`,
    accessKeyId: `AccessKeyIdOfReceiver${index}`,
    accessKeySecret: `AccessKeySecretOfReceiver${index}`,
}));
const sender = {
    id: "1000000000000001",
    name: "sender",
    accessKeyId: "AccessKeyIdOfSender",
    accessKeySecret: "AccessKeySecretOfSender",
};
const roleOf = ({ id }: Pick<Account, "id">) => `acs:ram::${id}:role/sharing`;
const profiles = [
    ...receivers.map(({ name, accessKeyId, accessKeySecret }) => ({
        name,
        mode: "AK",
        access_key_id: accessKeyId,
        access_key_secret: accessKeySecret,
    })),
    {
        name: "role-of-receiver-0",
        mode: "RamRoleArn",
        access_key_id: sender.accessKeyId,
        access_key_secret: sender.accessKeySecret,
        ram_role_arn: roleOf(receivers[0] ?? sender),
    },
];

let scene: Scene;
let closers: (() => void)[];
let shown: jest.SpyInstance;
beforeEach(async () => {
    scene = await Scene.open({ accounts: [sender, ...receivers] });
    closers = [];
    shown = jest.spyOn(console, "log").mockImplementation(() => undefined);
});
afterEach(async () => {
    jest.restoreAllMocks();
    for (const close of closers) {
        close();
    }
    await scene.close();
});

/** The accounts of a provider process whose own credentials are the sender's. @param environment beside these */
function accounts(environment: Readonly<Record<string, string>>): Accounts {
    return new Accounts({
        config: () => undefined,
        environment: { ...scene.environmentOf(scene.sender), HOME: "/home/user", ...environment },
        readFile: () => JSON.stringify({ profiles }),
        namespace: alicloud,
        // Reads share calls by waiting for one another, which takes real time.
        clock: { ...systemClock, now: () => scene.emulator.clock.now() },
        connect: () => httpTransport(),
        beforeWrite: async () => undefined,
        warn: () => undefined,
        debug: () => undefined,
    });
}

/** Starts a provider process of an adapter: nothing that another has learnt is known to it. */
type Start = (environment?: Readonly<Record<string, string>>) => Promise<DynamicProvider>;

const adapters: [name: string, start: Start][] = [
    [
        "dynamic",
        async (environment = {}) => {
            const own = accounts(environment);
            return dynamicProvider(invitationResponseHandler(new ThisRun()), {
                openAccount: async (inputs) => own.open(inputs),
                log: (line) => console.log(line),
                engine: new EngineWatcher(undefined),
            });
        },
    ],
    [
        "plugin",
        async (environment = {}) => {
            const own = accounts(environment);
            const provider = await PluginProvider.start((inputs) => own.open(inputs));
            closers.push(() => provider.close());
            return provider;
        },
    ],
];

/** How often each operation was called by whom, since the last call. */
function takeCalls(): Record<string, number> {
    const counts: Record<string, number> = {};
    for (const { operation, accountId } of scene.emulator.requests) {
        const who = accountId === sender.id ? "caller" : "member";
        const key = `${who} ${operation}`;
        counts[key] = (counts[key] ?? 0) + 1;
    }
    scene.emulator.clearRequests();
    return counts;
}

/** A share, and the invitation to it of some account. */
async function shareWith(account: Pick<Account, "id">) {
    const shared = await scene.emulator.share({
        from: sender.id,
        to: account.id,
        resources: [{ resourceId: "s-bp1bbbbbbbbbbbbbbbbbb", resourceType: "Snapshot" }],
    });
    return { resourceShareId: shared.resourceShareId, invitationId: shared.invitationId ?? "" };
}

async function create(provider: DynamicProvider, declared: Properties) {
    const { inputs, failures } = await provider.check({}, { response: "accept", ...declared });
    expect(failures).toEqual([]);
    return provider.create(inputs);
}

async function isJoined(account: Pick<Account, "id">, resourceShareId: string): Promise<boolean> {
    const parameters = { ResourceOwner: "OtherAccounts", ResourceShareIds: [resourceShareId] } as const;
    const { ResourceShares } = await scene.emulator.call(
        account.id,
        "ListResourceShares",
        parameters,
        region,
    );
    return ResourceShares.length > 0;
}

describe.each(adapters)("by the %s adapter", (_, start) => {
    test("each account's role is assumed once an hour, and its list is read once for all of its responses", async () => {
        const provider = await start();
        const shares = await Promise.all([...receivers, ...receivers].map(shareWith));
        takeCalls();
        const created = await Promise.all(
            shares.map(({ invitationId }, index) =>
                create(provider, {
                    invitationId,
                    assumeRole: { roleArn: roleOf(receivers[index % receivers.length] ?? sender) },
                }),
            ),
        );
        const up = takeCalls();
        expect(up).toMatchObject({
            "caller AssumeRole": receivers.length,
            "member AcceptResourceShareInvitation": shares.length,
        });
        expect(Object.keys(up)).toHaveLength(4);
        expect(up["member ListResourceShareInvitations"]).toBeLessThanOrEqual(receivers.length);
        expect(up["member ListSharedResources"]).toBeLessThanOrEqual(shares.length);
        expect(created.map(({ outs }) => outs.receiverAccountId)).toEqual(
            [...receivers, ...receivers].map(({ id }) => id),
        );

        const fresh = await start();
        await Promise.all(created.map(({ id, outs }) => fresh.read(id, outs)));
        expect(takeCalls()).toEqual({
            "caller AssumeRole": receivers.length,
            "member ListResourceShareInvitations": receivers.length,
            "member ListSharedResources": receivers.length,
        });
        scene.emulator.clock.advance(30 * 60_000);
        await Promise.all(created.map(({ id, outs }) => fresh.read(id, outs)));
        expect(takeCalls()).not.toHaveProperty("caller AssumeRole");
        scene.emulator.clock.advance(31 * 60_000);
        await Promise.all(created.map(({ id, outs }) => fresh.read(id, outs)));
        expect(takeCalls()).toMatchObject({ "caller AssumeRole": receivers.length });
    });

    test("an account that leaves a share does not care that another account declares it", async () => {
        const [first = sender, second = sender] = receivers;
        const { resourceShareId } = await shareWith(first);
        const targets = { ResourceShareId: resourceShareId, Targets: [second.id] };
        await scene.emulator.call(sender.id, "AssociateResourceShare", targets, region);
        const before = await start();
        const inputs = { resourceShareId, onDelete: "leave" };
        const byRole = await create(before, { ...inputs, assumeRole: { roleArn: roleOf(first) } });
        await create(before, { ...inputs, assumeRole: { roleArn: roleOf(second) } });

        const provider = await start();
        await provider.check({}, { ...inputs, response: "accept", profile: second.name });
        await provider.delete(byRole.id, byRole.outs);
        expect(await isJoined(first, resourceShareId)).toBe(false);
        expect(await isJoined(second, resourceShareId)).toBe(true);
    });

    test("no delete leaves a share that another resource declares for the same account, in whatever way", async () => {
        const [first = sender] = receivers;
        const { resourceShareId } = await shareWith(first);
        const inputs = { resourceShareId, onDelete: "leave" };
        const byRole = await create(await start(), { ...inputs, assumeRole: { roleArn: roleOf(first) } });
        const others = [
            { profile: first.name },
            { assumeRole: { roleArn: `${roleOf(first)}-2` } },
            { profile: "receiver-1", assumeRole: { roleArn: roleOf(first) } },
            { profile: first.name, accountId: first.id },
        ];
        for (const account of others) {
            const provider = await start();
            await provider.check({}, { ...inputs, response: "accept", ...account });
            takeCalls();
            await provider.delete(byRole.id, byRole.outs);
            expect(takeCalls()).not.toHaveProperty("member DisassociateResourceShare");
        }
        expect(await isJoined(first, resourceShareId)).toBe(true);
    });

    test("a role that cannot be assumed fails its own responses and no other's", async () => {
        const [first = sender] = receivers;
        const { invitationId } = await shareWith(first);
        const provider = await start();
        const roleArn = "acs:ram::9999999999999999:role/sharing";
        const [right, wrong] = await Promise.allSettled([
            create(provider, { invitationId, assumeRole: { roleArn: roleOf(first) } }),
            create(provider, { invitationId, assumeRole: { roleArn, externalId: "Canary-1" } }),
        ]);
        expect(right.status).toBe("fulfilled");
        expect(wrong).toMatchObject({
            reason: { message: expect.stringContaining(`The role ${roleArn} cannot be assumed: `) },
        });
        expect(JSON.stringify([wrong, shown.mock.calls])).not.toContain("Canary-1");
    });

    test("a response whose profile names a role that is refused is kept as well", async () => {
        const [first = sender] = receivers;
        const { invitationId } = await shareWith(first);
        const { id, outs } = await create(await start(), { invitationId, profile: "role-of-receiver-0" });
        expect(outs.receiverAccountId).toBe(first.id);
        scene.emulator.controls.deny(sender.id, "AssumeRole");
        const unreachable = `NoPermission: ${roleOf(first)} cannot be assumed`;
        const read = await (await start()).read(id, outs);
        expect(read).toMatchObject({ id, props: { ...outs, unreachable }, inputs: { unreachable } });
    });

    test("a response's own guard takes the place of the provider's, and holds before any call", async () => {
        const [first = sender, second = sender] = receivers;
        const { invitationId } = await shareWith(first);
        const provider = await start();
        takeCalls();
        const wrong = create(provider, { invitationId, profile: first.name, accountId: second.id });
        await expect(wrong).rejects.toThrow(
            `The credentials belong to account ${first.id}, but accountId is ${second.id}: no call was made.`,
        );
        expect(takeCalls()).toEqual({ "member GetCallerIdentity": 1 });
        const { outs } = await create(provider, { invitationId, profile: first.name, accountId: first.id });
        expect(outs).toMatchObject({ profile: first.name, accountId: first.id, assumeRole: null });
    });

    test("a response is looked up in the account that is given beside its id", async () => {
        const [first = sender] = receivers;
        const { invitationId } = await shareWith(first);
        const provider = await start();
        await create(provider, { invitationId, assumeRole: { roleArn: roleOf(first) } });
        const assumeRole = { roleArn: roleOf(first) };
        expect(await provider.read(invitationId, { assumeRole })).toMatchObject({
            id: invitationId,
            props: { receiverAccountId: first.id, assumeRole },
            inputs: { assumeRole },
        });
    });

    test("an account without a region responds where a resource says, and is asked where an id says", async () => {
        const [first = sender] = receivers;
        const { invitationId, resourceShareId } = await shareWith(first);
        const provider = await start({ ALIBABA_CLOUD_REGION: "" });
        const assumeRole = { roleArn: roleOf(first) };
        const declared = { response: "accept", invitationId, assumeRole };
        expect((await provider.check({}, declared)).failures).toEqual([
            {
                property: "",
                reason: expect.stringMatching(/^region is missing, and the account has none: declare/),
            },
        ]);
        await create(provider, { ...declared, region });
        expect(await provider.read(`${region}/${resourceShareId}`, { assumeRole })).toMatchObject({
            props: { region, status: "Accepted" },
        });
        await expect(provider.read(resourceShareId, { assumeRole })).rejects.toThrow(
            `The region of ${resourceShareId} is missing, and the account has none: give the id as <region>/${resourceShareId}, run`,
        );
    });
});
