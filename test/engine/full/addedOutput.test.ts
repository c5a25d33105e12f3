import type { AdapterName } from "../../support/project";
import { Scene } from "../../support/scene";

/** The state of a build that did not record an output yet. */
test.each<AdapterName>(["dynamic", "plugin"])(
    "%s: a refresh adds an output that an earlier build did not record, and nothing counts as a change @full",
    async (adapter) => {
        const scene = await Scene.open();
        try {
            const { resourceShareId } = await scene.share();
            const stack = await scene.stack(
                `new sharing.InvitationResponse("team", { response: "accept", resourceShareId: "${resourceShareId}", waitFor: "resources" });`,
                {},
                adapter,
            );
            await stack.up();
            const recorded = await stack.outputsOf("team");
            expect(recorded).toHaveProperty("sharedResourceIdsByType.VSwitch", ["vsw-bp1aaaaaaaaaaaaaaaaaa"]);
            const state = await stack.stack.export();
            await stack.stack.import(
                JSON.parse(JSON.stringify(state), (name, value: unknown) =>
                    name === "sharedResourceIdsByType" ? undefined : value,
                ),
            );
            expect(await stack.outputsOf("team")).not.toHaveProperty("sharedResourceIdsByType");
            await stack.preview(["--expect-no-changes"]);
            await stack.refresh(["--expect-no-changes"]);
            expect(await stack.outputsOf("team")).toEqual(recorded);
            await stack.preview(["--expect-no-changes"]);
        } finally {
            await scene.close();
        }
    },
);
