import { ServiceError } from "../../provider/src/api/errors";
import type { ResourceSharing } from "../../provider/src/api/resourceSharing";
import { systemClock } from "../../provider/src/common/clock";
import { Deadline } from "../../provider/src/common/deadline";
import { observe } from "../../provider/src/reconcile/observe";
import { EmulatorTime } from "../support/emulatorTime";
import { heldTransport } from "../support/heldTransport";
import { noLimits, region, Scene, type Shared } from "../support/scene";
import { anInvitation } from "../unit/reconcile/values";

let scene: Scene;
let service: ResourceSharing;
let deadline: Deadline;
beforeEach(async () => {
    scene = await Scene.open({ settings: noLimits });
    // No list gets too old for being read on a slow machine.
    scene.emulator.clock.freeze();
    service = scene.serviceOf(scene.receiver, new EmulatorTime(scene.emulator));
    deadline = new Deadline(systemClock, 3_600_000);
});
afterEach(() => scene.close());

async function shares(count: number): Promise<Shared[]> {
    const made: Shared[] = [];
    for (let index = 0; index < count; index++) {
        made.push(await scene.share([{ resourceId: `vsw-${index}`, resourceType: "VSwitch" }]));
    }
    return made;
}

/** Reads as the engine does in a refresh: so many at a time. */
async function inParallel(
    width: number,
    keys: readonly string[],
    read: (key: string) => Promise<unknown>,
): Promise<void> {
    const rest = [...keys];
    const worker = async () => {
        for (let key = rest.shift(); key !== undefined; key = rest.shift()) {
            await read(key);
        }
    };
    await Promise.all(Array.from({ length: width }, worker));
}

test("a refresh of hundreds costs pages, not calls", async () => {
    const ids = (await shares(450)).map(({ resourceShareId }) => resourceShareId);
    await inParallel(8, ids, async (id) => {
        const [invitation] = await service.invitationsTo(id, "recent", deadline);
        expect(invitation?.resourceShareId).toBe(id);
    });
    expect(scene.takeCalls()).toEqual(Array(5).fill("ListResourceShareInvitations"));
});

test("one of many old invitations is found with one call", async () => {
    const made = await shares(300);
    const one = made[150];
    expect(await service.invitation(one?.invitationId ?? "", "recent", deadline)).toMatchObject(one ?? {});
    expect(scene.takeCalls()).toEqual(["ListResourceShareInvitations"]);
});

describe("fresh reads at the same moment", () => {
    const readAll = (made: readonly Shared[]) =>
        Promise.all(made.map(({ invitationId }) => service.invitation(invitationId, "fresh", deadline)));

    test("share the filter's five places", async () => {
        const made = await shares(5);
        expect(await readAll(made)).toMatchObject(made);
        expect(scene.takeCalls()).toEqual(["ListResourceShareInvitations"]);
    });

    test("share the list, if it has fewer pages", async () => {
        const made = await shares(120);
        expect(await readAll(made)).toMatchObject(made);
        expect(scene.takeCalls()).toHaveLength(2);
    });

    test("find out once that the list is too long for them", async () => {
        const made = await shares(300);
        const few = made.slice(0, 12);
        expect(await readAll(few)).toMatchObject(few);
        expect(scene.takeCalls()).toHaveLength(2 + 3);
        expect(await readAll(few)).toMatchObject(few);
        expect(scene.takeCalls()).toHaveLength(3);
    });
});

describe("while a call is out", () => {
    const read = ({ invitationId }: Shared) => service.invitation(invitationId, "fresh", deadline);

    test("what is asked for goes together into the next", async () => {
        const { transport, held, release } = heldTransport("ListResourceShareInvitations", "request");
        service = scene.serviceOf(scene.receiver, new EmulatorTime(scene.emulator), transport);
        const [first, ...rest] = await shares(5);
        const found = first === undefined ? [] : [read(first)];
        await held;
        found.push(...rest.map(read));
        release();
        expect(await Promise.all(found)).toMatchObject([first ?? {}, ...rest]);
        expect(scene.takeCalls()).toEqual(Array(2).fill("ListResourceShareInvitations"));
    });

    test("and hangs, it holds up nothing behind it", async () => {
        const { transport, held, release } = heldTransport("ListResourceShareInvitations", "request");
        service = scene.serviceOf(scene.receiver, new EmulatorTime(scene.emulator), transport);
        const [first, second] = await shares(2);
        const hanging = read(first ?? anInvitation());
        await held;
        expect(await read(second ?? anInvitation())).toMatchObject(second ?? {});
        release();
        expect(await hanging).toMatchObject(first ?? {});
    });
});

test.each([
    ["few that share a filter", 2, "ListResourceShareInvitations"],
    ["many that share a list", 40, "ListResourceShareInvitations"],
    ["the whole list", 0, "ListResourceShares"],
])(
    "one of %s waits no longer than to its own deadline, and the others go on",
    async (_, count, operation) => {
        const { transport, release } = heldTransport(operation, "request");
        service = scene.serviceOf(scene.receiver, systemClock, transport);
        const made = await shares(count);
        const read = (until: Deadline, key?: string) =>
            key === undefined ? service.allShares(until) : service.invitation(key, "recent", until);
        const [first, ...rest] = made.map(({ invitationId }) => invitationId);
        const short = read(new Deadline(systemClock, 100), first);
        const others = Promise.all((count === 0 ? [undefined] : rest).map((key) => read(deadline, key)));
        await expect(short).rejects.toThrow(`Timed out while waiting for the response to ${operation}.`);
        release();
        expect(await others).not.toContain(null);
    },
);

test("fresh reads never come from a list that was begun before", async () => {
    const [shared] = await shares(8);
    const { invitationId = "", resourceShareId = "" } = shared ?? {};
    const ids = [...Array(7).keys()].map((index) => `i-none${index}`);
    await Promise.all([...ids, invitationId].map((id) => service.invitation(id, "recent", deadline)));
    await scene.answerByHand("Accept", invitationId);
    scene.takeCalls();
    expect(await service.invitation(invitationId, "recent", deadline)).toMatchObject({ status: "Pending" });
    expect(scene.takeCalls()).toEqual([]);
    expect(await service.invitation(invitationId, "fresh", deadline)).toMatchObject({ status: "Accepted" });
    expect(await service.share(resourceShareId, "fresh", deadline)).toMatchObject({ owner: scene.sender.id });
});

test("a write of this process ends the list that reads share, and so does time", async () => {
    const made = await shares(8);
    const readAll = () =>
        Promise.all(made.map(({ invitationId }) => service.invitation(invitationId, "recent", deadline)));
    const [first] = await readAll();
    await service.respond("accept", first ?? anInvitation(), deadline);
    expect((await readAll()).map((invitation) => invitation?.status)).toEqual([
        "Accepted",
        ...Array(7).fill("Pending"),
    ]);
    await scene.answerByHand("Reject", made[1]?.invitationId ?? "");
    scene.emulator.clock.advance(10_000);
    expect((await readAll())[1]?.status).toBe("Rejected");
});

test("a list that has served many reads is followed by another at once, and one that is needed no more by none", async () => {
    const ids = (await shares(120)).map(({ invitationId }) => invitationId);
    const read = (id = "") => service.invitation(id, "recent", deadline);
    const twoPages = Array(2).fill("ListResourceShareInvitations");
    await Promise.all(ids.slice(0, 6).map(read));
    expect(scene.takeCalls()).toEqual(twoPages);
    for (const id of ids.slice(6, 16)) {
        scene.emulator.clock.advance(900);
        await read(id);
    }
    expect(scene.takeCalls()).toEqual([]);
    scene.emulator.clock.advance(1_000);
    await read(ids[16]);
    await read(ids[17]);
    expect(scene.takeCalls()).toEqual(twoPages);
    scene.emulator.clock.advance(20_000);
    await read(ids[18]);
    expect(scene.takeCalls()).toEqual(["ListResourceShareInvitations"]);
});

test("an id that the service refuses fails alone", async () => {
    const [shared] = await shares(1);
    scene.emulator.faults.add({
        operation: "ListResourceShareInvitations",
        times: 2,
        kind: "error",
        code: "InvalidParameter.ResourceShareInvitationIds",
        httpStatus: 400,
    });
    const [wrong, right] = await Promise.allSettled(
        ["i-wrong", shared?.invitationId ?? ""].map((id) => service.invitation(id, "fresh", deadline)),
    );
    expect(wrong).toMatchObject({ status: "rejected", reason: expect.any(ServiceError) });
    expect(right).toMatchObject({ status: "fulfilled", value: { invitationId: shared?.invitationId } });
    expect(scene.takeCalls()).toHaveLength(3);
});

test("reads that fail together all say so", async () => {
    scene.emulator.controls.deny(scene.receiver.id, "ListResourceShares");
    const outcomes = await Promise.allSettled(
        ["rs-1", "rs-2"].map((id) => service.share(id, "fresh", deadline)),
    );
    expect(outcomes).toEqual(
        Array(2).fill({ status: "rejected", reason: expect.objectContaining({ code: "NoPermission" }) }),
    );
    expect(scene.takeCalls()).toHaveLength(1);
});

describe("an observation on lists of different ages", () => {
    const unlisted = ["i-0", "i-1", "i-2", "i-3", "i-4", "i-5"];
    const requestFor = (resourceShareId: string) => ({
        invitationId: null,
        resourceShareId,
        finalStatus: null,
        joined: false,
    });

    test("a share that is visible for its pending invitation alone does not count as joined", async () => {
        scene.emulator.settings.pendingShareVisible = true;
        // The list of invitations is older than the invitation, the share is read afterwards.
        await Promise.all(unlisted.map((id) => service.invitationsTo(id, "recent", deadline)));
        const { resourceShareId, invitationId } = await scene.share();
        const observation = await observe(service, requestFor(resourceShareId), "recent", deadline);
        expect(observation).toMatchObject({ joined: false, invitation: { invitationId, status: "Pending" } });
    });

    test("the resources of a share that is found to be joined are read anew", async () => {
        const resourceShareId = await scene.createShare([]);
        scene.emulator.controls.joinThroughDirectory(resourceShareId, scene.receiver.id);
        await Promise.all(unlisted.map((id) => service.sharedResources(id, "recent", deadline)));
        await scene.emulator.call(
            scene.sender.id,
            "AssociateResourceShare",
            {
                ResourceShareId: resourceShareId,
                Resources: [{ ResourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa", ResourceType: "VSwitch" }],
            },
            region,
        );
        const observation = await observe(service, requestFor(resourceShareId), "recent", deadline);
        expect(observation).toMatchObject({
            joined: true,
            sharedResources: [{ resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa" }],
        });
    });
});
