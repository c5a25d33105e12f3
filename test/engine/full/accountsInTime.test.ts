import type { Scene } from "../../support/scene";
import { failed } from "../../support/testStack";
import { AccountScene, respond, roleOf } from "../support/accountScene";
import { linesAbout } from "../support/diagnostics";

let own: AccountScene;
let scene: Scene;
beforeEach(async () => {
    own = await AccountScene.open();
    scene = own.scene;
});
afterEach(() => own.close());

test("a session that ends in the middle of a wait is renewed", async () => {
    const resourceShareId = await scene.createShare();
    const stack = await scene.stack(respond("late", { resourceShareId }), own.ofSender);
    const assumeRole = JSON.stringify({ roleArn: roleOf(scene.receiver), sessionExpiration: 900 });
    await stack.stack.setConfig({ "alicloud:assumeRole": assumeRole });
    scene.afterCalls("ListResourceShareInvitations", 2, async () => {
        scene.emulator.clock.advance(901_000);
        await scene.invite(resourceShareId);
    });
    const witness = own.witness(stack);
    expect(await witness.run("up")).toMatchObject({ exitCode: 0 });
    expect(scene.emulator.requests.filter(({ operation }) => operation === "AssumeRole").length).toBe(2);
    expect(scene.emulator.requests.filter(({ code }) => code === "InvalidSecurityToken.Expired").length).toBe(
        1,
    );
    expect((await stack.outputsOf("late")).status).toBe("Accepted");
});

test("many at once in a fresh process: all have the account, or all say once what is wrong with it", async () => {
    const names = Array.from({ length: 12 }, (_, index) => `response-${index}`);
    const responses = await Promise.all(
        names.map(async (name) => {
            const { invitationId } = await scene.share();
            return respond(name, { invitationId, onDelete: "leave" });
        }),
    );
    const stack = await scene.stack(responses.join("\n"), own.ofSender);
    await stack.stack.setConfig({
        "alicloud:assumeRole": JSON.stringify({ roleArn: roleOf(scene.receiver) }),
    });
    await stack.up();
    scene.takeCalls();

    expect(await stack.refresh()).toContain("13 unchanged");
    expect(scene.takeCalls().filter((operation) => operation === "AssumeRole")).toEqual(["AssumeRole"]);

    const environment = { ALIBABA_CLOUD_ACCESS_KEY_SECRET: "" };
    const output = failed(await stack.stack.destroy(["--continue-on-error"], { environment }));
    const message = "there is an access key id (ALIBABA_CLOUD_ACCESS_KEY_ID), but no access key secret";
    for (const name of names) {
        expect(linesAbout(output, name).filter((line) => line.includes(message)).length).toBe(1);
    }
    expect(output).not.toMatch(/before it was configured|\n\s+at /);
    expect(scene.takeCalls()).toEqual([]);
    expect((await stack.outputsOf("response-0")).status).toBe("Accepted");
});
