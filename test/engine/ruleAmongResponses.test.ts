import type { Checkpoint } from "tools";
import { Scene, type Shared } from "../support/scene";
import { failed } from "../support/testStack";

let scene: Scene;
beforeEach(async () => {
    scene = await Scene.open();
});
afterEach(() => scene.close());

const rule = (inputs = "", name = "rule", options = "{}") =>
    `new sharing.InvitationAutoResponse("${name}", { accept: [], otherwise: "reject", ${inputs} }, ${options});`;

const accept = ({ resourceShareId }: Shared) =>
    `new sharing.InvitationResponse("${resourceShareId}", { resourceShareId: "${resourceShareId}", response: "accept", waitFor: "share" });`;

const statusesOf = async (shares: readonly Shared[]) =>
    [...new Set(await Promise.all(shares.map(scene.statusOf)))].sort();

/** A state as it was recorded before a rule had these properties. */
function withoutNewFields(checkpoint: Checkpoint): Checkpoint {
    const text = JSON.stringify(checkpoint, (name, value) =>
        name === "except" || name === "firstListed" ? undefined : value,
    );
    expect(text).not.toBe(JSON.stringify(checkpoint));
    return JSON.parse(text);
}

describe.each([
    ["plugin", ""],
    ["dynamic", " @full"],
] as const)("by the %s adapter%s", (adapter, _) => {
    test("a rule before its program's responses rejects none of theirs, and the rest with the next up", async () => {
        const shares = await scene.shareMany(10);
        const stray = await scene.share();
        const stack = await scene.stack(rule() + shares.map(accept).join(""), {}, adapter);
        await stack.up();
        expect(await statusesOf(shares)).toEqual(["Accepted"]);
        expect(await scene.statusOf(stray)).toBe("Pending");
        expect((await stack.outputsOf("rule")).pending).toContainEqual(expect.objectContaining(stray));

        expect(failed(await stack.stack.preview(["--expect-no-changes"]))).toContain("update");
        expect(await scene.statusOf(stray)).toBe("Pending");
        await stack.up();
        expect(await scene.statusOf(stray)).toBe("Rejected");
        expect(await stack.outputsOf("rule")).toMatchObject({ responses: [stray], pending: [] });
        await stack.preview(["--expect-no-changes"]);
        await stack.preview(["--refresh", "--expect-no-changes"]);
        expect(await statusesOf(shares)).toEqual(["Accepted"]);

        await stack.stack.import(withoutNewFields(await stack.stack.export()));
        await stack.refresh(["--expect-no-changes"]);
        await stack.preview(["--expect-no-changes"]);
    });

    test("the nightly pipeline: what one night is the first to list, the next rejects @full", async () => {
        const stack = await scene.stack(rule(), {}, adapter);
        await stack.up();
        const shared = await scene.share();
        // A provider whose configuration has changed serves the refresh in one process, and the program in another one.
        const key = `${adapter === "plugin" ? "alicloud-resource-sharing" : "app"}:clientReadTimeout`;
        expect((await stack.stack.run(["config", "set", key, "14000"])).exitCode).toBe(0);
        await stack.up(["--refresh"]);
        expect(await scene.statusOf(shared)).toBe("Pending");
        expect((await stack.outputsOf("rule")).pending).toMatchObject([shared]);
        await stack.up(["--refresh"]);
        expect(await scene.statusOf(shared)).toBe("Rejected");
        await stack.up(["--refresh", "--expect-no-changes"]);
    });

    test("a response to what the rule is due to reject is refused by the preview, unless the rule excepts it", async () => {
        const shared = await scene.share();
        const stack = await scene.stack(rule(), {}, adapter);
        await stack.up();
        // The engine is told of the response once it has planned the rule, however slow the machine is.
        const thenAccept = (inputs?: string) =>
            `const rule = ${rule(inputs)} rule.urn.apply(() => { ${accept(shared)} });`;
        await stack.declare(thenAccept());
        const refusal = `a rule of this program is due to reject ${shared.resourceShareId}: list it in the rule's \`except\``;
        expect(failed(await stack.stack.preview())).toContain(refusal);
        expect(failed(await stack.stack.run(["up", "--yes"]))).toContain(refusal);
        expect(await scene.statusOf(shared)).toBe("Pending");
        await stack.declare(thenAccept(`except: ["${shared.resourceShareId}"]`));
        await stack.up();
        expect(await scene.statusOf(shared)).toBe("Accepted");
        await stack.preview(["--refresh", "--expect-no-changes"]);
    });

    test("a second rule for the same account and region is refused, and nothing is sent @full", async () => {
        const shared = await scene.share();
        const second = rule(`onDelete: "leave"`, "second");
        const stack = await scene.stack(rule() + second, {}, adapter);
        expect(failed(await stack.stack.preview())).toContain(
            "a second rule for the same account in cn-hangzhou",
        );
        await stack.declare(rule());
        await stack.up();
        scene.takeCalls();
        // Without an order of the two, the engine may stop at the failure before it has begun with the first.
        await stack.declare(`const first = ${rule()}${rule("", "same", "{ dependsOn: first }")}`);
        expect(failed(await stack.stack.up())).toContain("Another rule of this program has account");
        expect(await scene.statusOf(shared)).toBe("Rejected");
    });
});
