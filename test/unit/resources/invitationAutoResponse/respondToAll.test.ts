import { type CalledOperation, NoResponseError } from "../../../../provider/src/api/errors";
import type { Invitation } from "../../../../provider/src/api/operations/invitation";
import type { ResourceSharing } from "../../../../provider/src/api/resourceSharing";
import type { Clock } from "../../../../provider/src/common/clock";
import { Deadline } from "../../../../provider/src/common/deadline";
import { DueRejections } from "../../../../provider/src/resources/dueRejections";
import {
    oneByOne,
    type RespondRequest,
    respondToAll,
} from "../../../../provider/src/resources/invitationAutoResponse/respondToAll";

let time = 0;
const clock: Clock = {
    now: () => time,
    sleep: async (milliseconds) => {
        time += milliseconds;
    },
    random: () => 0.5,
};

const invitation: Invitation = {
    invitationId: "i-1",
    resourceShareId: "rs-1",
    resourceShareName: "",
    senderAccountId: "1000000000000001",
    receiverAccountId: "1000000000000002",
    createTime: "2026-01-01T00:00:00Z",
    status: "Pending",
    acceptInvitationFailedDetails: [],
};

const call: CalledOperation = { operation: "RejectResourceShareInvitation", host: "127.0.0.1" };
const unused = async () => {
    throw new Error("Not expected.");
};

/** A service in which every invitation waits. */
const service: ResourceSharing = {
    invitation: async (invitationId) => ({ ...invitation, invitationId }),
    invitationsTo: async () => [invitation],
    share: async () => null,
    ownShare: unused,
    sharedResources: async () => [],
    allInvitations: unused,
    allShares: unused,
    allSharedResources: unused,
    regions: unused,
    leave: unused,
    respond: unused,
};

/** Responds as a rule does. */
function respondAs(differing: Pick<RespondRequest, "toSend" | "isDeclared"> & { service: ResourceSharing }) {
    return respondToAll({
        inputs: { accept: [], otherwise: "reject", onDelete: "retain", region: "cn-hangzhou" },
        receiverAccountId: invitation.receiverAccountId,
        dueRejections: new DueRejections(),
        sentBefore: new Map(),
        clock,
        deadline: new Deadline(clock, 60_000),
        progress: () => undefined,
        ...differing,
    });
}

/** Rejects the invitation. @param mayHaveTakenEffect of the first attempt; before the second, a response declares the share. */
function reject(mayHaveTakenEffect: boolean) {
    let isDeclared = false;
    const respond: ResourceSharing["respond"] = async (_, __, ___, beforeSend) => {
        await beforeSend?.();
        isDeclared = true;
        throw new NoResponseError(call, "cut off", mayHaveTakenEffect);
    };
    return respondAs({
        service: { ...service, respond },
        toSend: [{ invitation, response: "reject" }],
        isDeclared: async () => isDeclared,
    });
}

test("rejections come once all acceptances are done, and one after the other", async () => {
    const events: string[] = [];
    const resource = { resourceId: "s-1", resourceType: "Snapshot", resourceArn: null };
    const respond: ResourceSharing["respond"] = async (
        response,
        { invitationId, ...sent },
        _,
        beforeSend,
    ) => {
        await beforeSend?.();
        events.push(`${response} ${invitationId}`);
        await new Promise((end) => setImmediate(end));
        events.push(`${invitationId} is done`);
        return { ...sent, invitationId, status: response === "accept" ? "Accepted" : "Rejected" };
    };
    const planned = (invitationId: string, response: "accept" | "reject") => ({
        invitation: { ...invitation, invitationId },
        response,
    });
    const { responses } = await respondAs({
        service: {
            ...service,
            sharedResources: async (resourceShareId) => [
                { ...resource, resourceStatus: "Available", resourceShareId },
            ],
            respond,
        },
        toSend: [planned("i-1", "reject"), planned("i-2", "accept"), planned("i-3", "reject")],
        isDeclared: async () => false,
    });
    expect(responses.map(({ invitationId }) => invitationId)).toEqual(["i-2", "i-1", "i-3"]);
    expect(events).toEqual([
        "accept i-2",
        "i-2 is done",
        "reject i-1",
        "i-1 is done",
        "reject i-3",
        "i-3 is done",
    ]);
});

test("what was not sent, and is declared before the next attempt, is left alone", async () => {
    const { sent, failures, pending } = await reject(false);
    expect({ sent: sent.size, failures, pending }).toEqual({ sent: 0, failures: [], pending: [] });
});

test("what may have been rejected, and is declared after that, is on record, with what happened", async () => {
    const { sent, failures, pending } = await reject(true);
    expect([...sent.keys()]).toEqual(["i-1"]);
    expect(pending).toMatchObject([{ invitationId: "i-1" }]);
    expect(failures.map(({ error }) => (error instanceof Error ? error.message : ""))).toEqual([
        "i-1 may have been answered before this run declared it, and is left alone from now on: run `pulumi up` again.",
    ]);
});

test("each call begins once the one before it has ended, even if that failed", async () => {
    const events: string[] = [];
    const call = oneByOne(async (name: string) => {
        events.push(`${name} begins`);
        await Promise.resolve();
        events.push(`${name} ends`);
        if (name === "first") {
            throw new Error("It failed.");
        }
        return name;
    });
    const results = await Promise.allSettled([call("first"), call("second"), call("third")]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
    expect(events).toEqual(
        ["first", "second", "third"].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
});
