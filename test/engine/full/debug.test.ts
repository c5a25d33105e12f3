import { Scene } from "../../support/scene";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

/** The requests in what the CLI has shown, each line of which it repeats at the end. */
function requestsIn(output: string): string[] {
    const lines = output.matchAll(/debug: (\w+) in [\w-]+, (.+): \d+ ms, OK, request ([0-9A-F-]{36})/g);
    const byId = new Map([...lines].map(([, operation, caller, id]) => [id, `${operation}, ${caller}`]));
    return [...byId.values()];
}

test.each(["plugin", "dynamic"] as const)(
    "with --debug, the CLI shows a line for each request of the %s; without, it shows none",
    async (adapter) => {
        const { invitationId } = await scene.share();
        const stack = await scene.stack(
            `const answer = new sharing.InvitationResponse("answer",
                { invitationId: "${invitationId}", response: "accept", accountId: "${scene.receiver.id}" });
            exports.invitations = answer.id.apply(() => sharing.getInvitations());`,
            {},
            adapter,
        );
        const output = await stack.up(["--debug"]);
        const calls = scene.takeCalls();
        expect(
            requestsIn(output)
                .map((line) => line.split(",")[0])
                .sort(),
        ).toEqual([...calls].sort());
        expect(requestsIn(output)).toContain(`AcceptResourceShareInvitation, account ${scene.receiver.id}`);
        expect(await stack.refresh()).not.toMatch(/debug:|request [0-9A-F-]{36}/);
        expect(scene.takeCalls()).not.toEqual([]);
    },
);
