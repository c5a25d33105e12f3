import type { Account } from "alicloud-resource-sharing-emulator";
import { createAccount } from "../../provider/src/account/account";
import { readSettings } from "../../provider/src/account/settings";
import { httpTransport } from "../../provider/src/api/transport";
import { invitationResponseHandler } from "../../provider/src/resources/invitationResponse/handler";
import { defaultTimeout } from "../../provider/src/resources/resourceHandler";
import { thisRun } from "../../provider/src/resources/thisRun";
import { EmulatorTime } from "../support/emulatorTime";
import { region, Scene } from "../support/scene";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
    scene.emulator.clock.freeze();
});
afterEach(() => scene.close());

/** What an account's operations are given, in the emulator's time, and the lines that they have shown. */
function saying(account: Account = scene.receiver) {
    const lines: string[] = [];
    const say = (line: string) => lines.push(line);
    const settings = readSettings(() => undefined, scene.environmentOf(account));
    const opened = createAccount(settings, httpTransport(), new EmulatorTime(scene.emulator));
    const context = {
        openAccount: async () => opened,
        timeout: defaultTimeout,
        log: say,
        progress: say,
        signal: new AbortController().signal,
    };
    return { context, lines };
}

const byShare = (resourceShareId: string) => ({
    response: "accept",
    resourceShareId,
    region,
    onDelete: "retain",
});

test.each([
    ["rejected", "Rejected"],
    ["expired", "Expired"],
    ["cancelled", "Cancelled"],
] as const)("the first line of a wait after a %s invitation says what ends it", async (end, status) => {
    const { resourceShareId, invitationId } = await scene.share();
    await scene.endInvitation(invitationId, resourceShareId, end);
    const { context, lines } = saying();
    const handler = invitationResponseHandler(thisRun());
    await expect(handler.create(context, byShare(resourceShareId))).rejects.toThrow("Gave up");
    const { id } = scene.sender;
    expect(lines[0]).toBe(
        `5m 0s left: waiting for an invitation to resource share ${resourceShareId} in ${region} (seen: invitation` +
            ` ${invitationId} ${status} from account ${id}, share not visible); ask account ${id} to share` +
            ` ${resourceShareId} with you again`,
    );
});

test("a response that is gone is named as a resource: its line may be shown beside another name", async () => {
    const { resourceShareId } = await scene.share();
    const { context, lines } = saying();
    const handler = invitationResponseHandler(thisRun());
    const { id, state } = await handler.create(context, byShare(resourceShareId));
    await scene.remove(resourceShareId);
    lines.length = 0;
    expect(await handler.read(context, id, state)).toBeNull();
    expect(lines).toEqual([
        `The InvitationResponse with the id ${id} is removed from the state: account ${scene.receiver.id} is no longer` +
            ` in resource share ${resourceShareId}, and no invitation to it is pending.`,
    ]);
});
