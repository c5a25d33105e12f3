import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { ensurePulumi } from "tools";
import { vSwitch } from "../support/bothSides/declared";
import { componentInYaml } from "../support/bothSides/programs/componentInYaml";
import { standIn } from "../support/bothSides/senderPlugin";
import { Stage } from "../support/bothSides/stage";
import { installInto, type Packed, pack, repository } from "../support/installation";

const { peerDependencies } = JSON.parse(readFileSync(join(repository, "provider/package.json"), "utf8"));
const oldest: string = peerDependencies["@pulumi/pulumi"].replace("^", "");

let packed: Packed;
let stage: Stage;
beforeAll(async () => {
    packed = await pack();
});
beforeEach(async () => {
    // Pulumi.yaml names the installed plugin.
    stage = await Stage.open(standIn, "dynamic");
});
afterEach(() => stage.close());
afterAll(() => rm(packed.directory, { recursive: true, force: true }));

// The plugin calls functions of the SDK that it does not declare, and the protocol has changed how it says aliases.
test.each([oldest, "latest"])(
    "with @pulumi/pulumi %s, the plugin constructs a component, and one that has another name by an alias",
    async (version) => {
        const install = ["npm", "install", "--no-audit", "--no-fund", "--prefer-offline"] as const;
        const project = await installInto(`sdk-${version}`, packed, { "@pulumi/pulumi": version }, install);
        const installed = createRequire(join(project, "package.json"))("@pulumi/pulumi/package.json");
        expect(installed.version).toMatch(version === "latest" ? /^3\./ : version);
        const { binDirectory } = await ensurePulumi(() => undefined);
        const stack = await stage.stack("local", {
            plugins: { "alicloud-resource-sharing": join(project, "node_modules/.bin") },
            environment: { PATH: [binDirectory, dirname(process.execPath)].join(delimiter) },
        });
        const { resources, outputs } = stage.yamlProgram(
            componentInYaml({ resources: { web: vSwitch }, receivers: { team: stage.receiver("team") } }),
        );
        await stack.declareYaml({ resources, outputs });
        await stack.up();
        expect(await stage.seenBy("team")).toEqual([vSwitch.resourceId]);
        const { options, ...share } = Object(resources.share);
        const aliases = [{ name: share.name }];
        const renamed = { ...share, name: "renamed", options: { ...options, aliases } };
        await stack.declareYaml({ resources: { ...resources, share: renamed }, outputs });
        await stack.up(["--expect-no-changes"]);
        await stack.refresh(["--expect-no-changes"]);
        await stack.destroy();
        expect(await stage.sharesLeft()).toBe(0);
    },
);
