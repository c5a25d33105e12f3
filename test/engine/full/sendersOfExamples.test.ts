import { resolve } from "node:path";
import { ensurePulumi, Stack } from "tools";
import { Scene } from "../../support/scene";
import { failed } from "../../support/testStack";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

test.each(["pending-invitations", "auto-response"])(
    "%s refuses a sender that the configuration has as a number, in one line",
    async (example) => {
        const { resourceShareId, invitationId } = await scene.share();
        const stack = await Stack.create({
            pulumi: await ensurePulumi(() => undefined),
            projectDirectory: resolve(__dirname, "../../../examples", example),
            environment: scene.environmentOf(scene.receiver),
        });
        try {
            await stack.run(["config", "set", "--path", "senders[0]", scene.sender.id]);
            expect(failed(await stack.up())).toContain(
                `error: senders[0] must be a string, but is ${scene.sender.id}: pulumi config set --path --type string 'senders[0]' <account id>\n`,
            );
            await stack.run(["config", "set", "--path", "--type", "string", "senders[0]", scene.sender.id]);
            expect(await stack.up()).toMatchObject({ exitCode: 0 });
            expect(await scene.statusOf({ resourceShareId, invitationId })).toBe("Accepted");
        } finally {
            await stack.dispose();
        }
    },
);
