import { delimiter, dirname, join } from "node:path";
import { ensurePulumi } from "tools";
import { vSwitch } from "../../support/bothSides/declared";
import { componentInYaml } from "../../support/bothSides/programs/componentInYaml";
import { standIn } from "../../support/bothSides/senderPlugin";
import { Stage } from "../../support/bothSides/stage";

/**
 * Has the plugin that is installed in a project construct both sides of a share, for a program in YAML, and again under
 * another name, by an alias: what the engine's protocol calls for with that is not the same in all versions of the SDK.
 * @param nodeDirectory where the `node` is that runs the plugin
 */
export async function shareAcrossAccounts(
    project: string,
    nodeDirectory: string = dirname(process.execPath),
): Promise<void> {
    const stage = await Stage.open(standIn, "dynamic");
    try {
        const { binDirectory } = await ensurePulumi(() => undefined);
        const stack = await stage.stack("local", {
            plugins: { "alicloud-resource-sharing": join(project, "node_modules/.bin") },
            environment: { PATH: [nodeDirectory, binDirectory, process.env.PATH].join(delimiter) },
        });
        const { resources, outputs } = stage.yamlProgram(
            componentInYaml({ resources: { web: vSwitch }, receivers: { team: stage.receiver("team") } }),
        );
        await stack.declareYaml({ resources, outputs });
        await stack.up();
        expect(await stage.seenBy("team")).toEqual([vSwitch.resourceId]);
        const share = Object(resources.share);
        const renamed = {
            ...share,
            name: "renamed",
            options: { ...share.options, aliases: [{ name: share.name }] },
        };
        await stack.declareYaml({ resources: { ...resources, share: renamed }, outputs });
        await stack.up(["--expect-no-changes"]);
        await stack.refresh(["--expect-no-changes"]);
        await stack.destroy();
        expect(await stage.sharesLeft()).toBe(0);
    } finally {
        await stage.close();
    }
}
