import { writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Scene, Shared } from "../../support/scene";

const plugin = resolve(__dirname, "../../../plugin");

/** What a program of a story is given. */
export interface Story {
    /** Where its Pulumi.yaml is. */
    readonly directory: string;
    readonly accessKey: string;
    readonly secretKey: string;
    readonly sender: string;
    /** A share to accept. */
    readonly accepted: string;
    /** An invitation to reject. */
    readonly rejected: string;
    /** A share that was accepted by hand: to import. */
    readonly byHand: string;
}

/** The shares of a story, each with its invitation. */
export interface StoryShares {
    readonly accepted: Shared;
    readonly rejected: Shared;
    readonly byHand: Shared;
}

/** Invites the receiver to three shares, and writes the project's file. */
export async function openStory(
    scene: Scene,
    directory: string,
): Promise<{ story: Story; shares: StoryShares }> {
    const shares = {
        accepted: await scene.share(),
        rejected: await scene.share(),
        byHand: await scene.share(),
    };
    await scene.answerByHand("Accept", shares.byHand.invitationId);
    scene.takeCalls();
    const description = `name: test
runtime: nodejs
plugins:
  providers:
    - name: alicloud-resource-sharing
      path: ${plugin}
`;
    await writeFile(join(directory, "Pulumi.yaml"), description);
    const story = {
        directory,
        accessKey: scene.receiver.accessKeyId,
        secretKey: scene.receiver.accessKeySecret,
        sender: scene.sender.id,
        accepted: shares.accepted.resourceShareId,
        rejected: shares.rejected.invitationId,
        byHand: shares.byHand.resourceShareId,
    };
    return { story, shares };
}

/** What every program exports. */
export const expectedOutputs = {
    types: ["Snapshot", "VSwitch"],
    vswitch: "vsw-bp1aaaaaaaaaaaaaaaaaa",
    status: "Accepted",
};

/** What every program has brought about by its end: two writes, and nothing left. */
export async function expectEnd(scene: Scene, { accepted, rejected, byHand }: StoryShares): Promise<void> {
    expect(scene.takeWrites().sort()).toEqual([
        "AcceptResourceShareInvitation",
        "RejectResourceShareInvitation",
    ]);
    expect(await scene.statusOf(accepted)).toBe("Accepted");
    expect(await scene.statusOf(rejected)).toBe("Rejected");
    expect(await scene.isJoined(byHand.resourceShareId)).toBe(true);
}
