import { Scene } from "../support/scene";
import { HeldWaits } from "./support/heldWaits";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

function respond(name: string, inputs: object, options: object = {}): string {
    return `new sharing.InvitationResponse(${JSON.stringify(name)}, ${JSON.stringify(inputs)}, ${JSON.stringify(options)});`;
}

test.each([
    ["SIGKILL", "cli"],
    ["SIGHUP", "cli"],
    ["SIGKILL", "group"],
    ["SIGHUP", "group"],
    ["SIGTERM", "group"],
] as const)("after %s of the %s nothing is accepted any more", async (signal, target) => {
    const resourceShareId = await scene.createShare();
    const inputs = { resourceShareId, response: "accept" };
    const waits = await HeldWaits.open();
    const stack = await scene.stack(respond("network", inputs), waits.environment);
    const running = stack.stack.spawn(["up", "--yes", "--skip-preview"]);
    await waits.begun;
    if (target === "cli") {
        running.kill(signal);
    } else {
        running.killGroup(signal);
    }
    if (signal === "SIGTERM") {
        // The CLI lets the operation that runs come to its end first.
        waits.release();
    }
    await running.result;
    const invitationId = await scene.invite(resourceShareId);
    // The provider's wait, after which it would look again, ends with its operation, though its process may live on.
    await waits.ended;
    await running.end();
    await waits.close();
    expect(await scene.statusOf({ resourceShareId, invitationId })).toBe("Pending");
    expect(scene.takeWrites()).toEqual([]);
});

test("a refresh that removes a response says why, in one line @full", async () => {
    const { resourceShareId } = await scene.share();
    const stack = await scene.stack(respond("network", { resourceShareId, response: "accept" }));
    await stack.up();
    const { invitationId } = await stack.outputsOf("network");
    await scene.remove(resourceShareId);
    expect(await stack.refresh()).toContain(
        `The InvitationResponse with the id ${invitationId} is removed from the state: account ${scene.receiver.id} is` +
            ` no longer in resource share ${resourceShareId}, and no invitation to it is pending.` +
            " Its owner has removed the account, or somebody has left it, such as another stack.",
    );
    expect(await stack.resource("network")).toBeUndefined();
});

test("a renamed response adopts the share, and the old name does not leave it", async () => {
    const { resourceShareId } = await scene.share();
    const inputs = { resourceShareId, response: "accept", onDelete: "leave" };
    const stack = await scene.stack(respond("old", inputs));
    await stack.up();
    scene.takeCalls();
    await stack.declare(respond("new", inputs));
    expect(await stack.up()).toContain(
        `Resource share ${resourceShareId} is not left, though onDelete is "leave": this run declares it as well.`,
    );
    expect(scene.takeWrites()).toEqual([]);
    expect(await scene.isJoined(resourceShareId)).toBe(true);
    expect(await stack.resource("old")).toBeUndefined();
    await stack.refresh(["--expect-no-changes"]);

    await stack.destroy();
    expect(await scene.isJoined(resourceShareId)).toBe(false);
});

test("a renamed response, declared by its invitation, does not leave the share either @full", async () => {
    const { resourceShareId, invitationId } = await scene.share();
    const inputs = { invitationId, response: "accept", onDelete: "leave" };
    const stack = await scene.stack(respond("old", inputs));
    await stack.up();
    await stack.declare(respond("new", { ...inputs, invitationId: undefined, resourceShareId }));
    expect(await stack.up()).toContain("is not left");
    expect(await scene.isJoined(resourceShareId)).toBe(true);
});

test("a response that is replaced by itself stays in the share, whichever way the engine is asked @full", async () => {
    const { resourceShareId } = await scene.share();
    const inputs = { resourceShareId, response: "accept", onDelete: "leave" };
    const stack = await scene.stack(respond("network", inputs));
    await stack.up();
    const { urn = "" } = (await stack.resource("network")) ?? {};
    scene.takeCalls();
    expect(await stack.up(["--target-replace", urn])).toContain("is not left");
    await stack.declare(respond("network", { ...inputs, waitFor: "share" }, { replaceOnChanges: ["*"] }));
    expect(await stack.up()).toContain("is not left");
    expect(scene.takeWrites()).toEqual([]);
    expect(await scene.isJoined(resourceShareId)).toBe(true);
});

test("what is refreshed in the same command is left as declared, by `up` and by `destroy`", async () => {
    const [one, other] = [await scene.share(), await scene.share()];
    const program = [one, other]
        .map(({ invitationId }, index) =>
            respond(`network${index}`, { invitationId, response: "accept", onDelete: "leave" }),
        )
        .join("\n");
    const stack = await scene.stack(program);
    await stack.up();
    await stack.declare(
        respond("network1", { invitationId: other.invitationId, response: "accept", onDelete: "leave" }),
    );
    await stack.up(["--refresh"]);
    expect(await scene.isJoined(one.resourceShareId)).toBe(false);
    expect(await scene.isJoined(other.resourceShareId)).toBe(true);
    await stack.destroy(["--refresh"]);
    expect(await scene.isJoined(other.resourceShareId)).toBe(false);
});
