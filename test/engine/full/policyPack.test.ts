import { writeFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Scene } from "../../support/scene";
import { failed } from "../../support/testStack";

const pack = resolve(__dirname, "../../../examples/policy-pack");

let scene: Scene;
let directory: string;
beforeEach(async () => {
    scene = await Scene.open();
    directory = await mkdtemp(join(tmpdir(), "policies-"));
});
afterEach(async () => {
    await scene.close();
    await rm(directory, { recursive: true });
});

/** A program with one response. */
function answer(inputs: object): string {
    return `new sharing.InvitationResponse("answer", ${JSON.stringify(inputs)});`;
}

/** The options that have a command keep to the example's policies. */
function policies(senders: readonly string[]): string[] {
    const file = join(directory, "config.json");
    writeFileSync(file, JSON.stringify({ "known-senders": { senders } }));
    return ["--policy-pack", pack, "--policy-pack-config", file];
}

test("nothing is accepted that the example's policies refuse", async () => {
    const { invitationId, resourceShareId } = await scene.share();
    const stack = await scene.stack(
        answer({ invitationId, response: "accept", senderAccountId: scene.sender.id }),
    );
    const refused = failed(await stack.stack.up(policies(["1234567890123456"])));
    expect(refused).toContain(
        `It accepts shares of ${scene.sender.id}, which is not among the known senders.`,
    );
    expect(scene.takeWrites()).toEqual([]);

    await stack.up(policies([scene.sender.id]));
    expect(await scene.statusOf({ resourceShareId, invitationId })).toBe("Accepted");
});

test("the example's policies hold for the plugin's resources as well", async () => {
    const { invitationId } = await scene.share();
    const stack = await scene.stack(answer({ invitationId, response: "accept" }), {}, "plugin");
    const refused = failed(await stack.stack.preview(policies([scene.sender.id])));
    expect(refused).toContain("It accepts a share of any sender: declare senderAccountId.");
});
