import { Scene } from "../support/scene";
import { stringOf } from "../support/scene/json";
import { failed } from "../support/testStack";
import { linesAbout } from "./support/diagnostics";

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

    test.each([
        ["dynamic", ""],
        ["plugin", " @full"],
    ] as const)(
        "the nightly pipeline, by %s: its drift check says what waits, its up answers that%s",
        async (adapter, _) => {
            const stack = await scene.stack(rule(), {}, adapter);
            await stack.up();
            const shared = await scene.share();
            const check = ["--refresh", "--expect-no-changes"];
            const output = failed(await stack.stack.preview(check));
            expect(output).toContain("[diff: -pending]");
            const [{ CreateTime } = {}] = await scene.invitations(shared.resourceShareId);
            const expires = new Date(Date.parse(stringOf(CreateTime)) + 7 * 24 * 3_600_000).toISOString();
            const atTheEnd = linesAbout(output, adapter === "plugin" ? "rule" : "test-local");
            expect(atTheEnd.filter((line) => line.includes("invitation")).map((line) => line.trim())).toEqual(
                [
                    `1 invitation from ${scene.sender.id} is waiting to be accepted by rule ${scene.receiver.id}/cn-hangzhou;` +
                        ` it expires ${expires}.`,
                ],
            );
            expect(await scene.statusOf(shared)).toBe("Pending");
            await stack.up(["--refresh"]);
            expect(await scene.statusOf(shared)).toBe("Accepted");
            expect(await stack.outputsOf("rule")).toMatchObject({ responses: [shared], pending: [] });
            await stack.up(["--refresh", "--expect-no-changes"]);
            await stack.preview(["--expect-no-changes"]);
        },
    );
});
