import { createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/readSettings";
import { httpTransport } from "../../provider/src/api/transport";
import { type Clock, systemClock } from "../../provider/src/common/clock";
import { Deadline } from "../../provider/src/common/deadline";
import { region, Scene } from "../support/scene";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

/** Reads the receiver's invitations one by one, in a role that the sender assumes, and gives the calls that were made. */
async function readWith(clock: Clock, times: number): Promise<Record<string, number>> {
    const { shareMany, receiver, sender, environmentOf, emulator } = scene;
    const [{ invitationId } = { invitationId: "" }] = await shareMany(1);
    emulator.clearRequests();
    const settings = readSettings(() => undefined, environmentOf(sender));
    const account = createAccount(settings, httpTransport(), clock).assumeRole({
        roleArn: `acs:ram::${receiver.id}:role/sharing`,
        sessionName: "test",
        durationSeconds: 3_600,
    });
    const service = account.resourceSharing(region);
    for (let read = 0; read < times; read++) {
        const invitation = await service.invitation(invitationId, "fresh", new Deadline(clock, 60_000));
        expect(invitation).toMatchObject({ status: "Pending" });
    }
    const calls: Record<string, number> = {};
    for (const { operation, code } of emulator.requests) {
        const key = code === "InvalidTimeStamp.Expired" ? `${operation} refused` : operation;
        calls[key] = (calls[key] ?? 0) + 1;
    }
    return calls;
}

test.each([65, -65])(
    "a clock that is %i minutes ahead costs one refused call; the role is assumed once",
    async (minutes) => {
        const clock = { ...systemClock, now: () => Date.now() + minutes * 60_000 };
        expect(await readWith(clock, 20)).toEqual({
            "AssumeRole refused": 1,
            AssumeRole: 1,
            ListResourceShareInvitations: 20,
        });
    },
);
