import { Scene } from "../support/scene";
import { failed } from "../support/testStack";

describe("in one run", () => {
    let scene: Scene;
    beforeEach(async () => {
        scene = await Scene.open();
    });
    afterEach(() => scene.close());

    const rule = (options = "") =>
        `new sharing.InvitationAutoResponse("rule", { accept: [{ senderAccountId: "${scene.sender.id}" }] }${options});`;

    test.each(["dynamic", "plugin"] as const)(
        "by %s: what a response declares is left to it, where the rule depends on it @full",
        async (adapter) => {
            const before = await scene.share();
            const after = await scene.share();
            const covered = await scene.share();
            const response = (name: string, resourceShareId: string) =>
                `const ${name} = new sharing.InvitationResponse("${name}", { resourceShareId: "${resourceShareId}", response: "reject" });`;
            const stack = await scene.stack(
                response("before", before.resourceShareId) +
                    response("after", after.resourceShareId) +
                    rule(", { dependsOn: [before, after] }"),
                {},
                adapter,
            );
            await stack.up();
            expect(await Promise.all([before, after, covered].map(scene.statusOf))).toEqual([
                "Rejected",
                "Rejected",
                "Accepted",
            ]);
            expect(await stack.outputsOf("rule")).toMatchObject({
                responses: [covered],
                pending: [],
                ignored: [],
            });
            await stack.preview(["--refresh", "--expect-no-changes"]);
        },
    );

    test("the nightly pipeline: a refresh and an up in one command answer what has come", async () => {
        const stack = await scene.stack(rule());
        await stack.up();
        const shared = await scene.share();
        const check = ["--refresh", "--expect-no-changes"];
        expect(failed(await stack.stack.preview(check))).toContain("[diff: -pending]");
        expect(await scene.statusOf(shared)).toBe("Pending");
        await stack.up(["--refresh"]);
        expect(await scene.statusOf(shared)).toBe("Accepted");
        expect(await stack.outputsOf("rule")).toMatchObject({ responses: [shared], pending: [] });
        await stack.up(["--refresh", "--expect-no-changes"]);
        await stack.preview(["--expect-no-changes"]);
    });
});
