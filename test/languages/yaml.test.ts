import { ensureGoProgram, yamlHost } from "tools";
import { packageRepository, pluginDownloadUrl } from "../../provider/src/common/packageRepository";
import { packageVersion } from "../../provider/src/common/packageVersion";
import { type Given, Story } from "./support/story";

const type = "alicloud-resource-sharing:InvitationResponse";

let story: Story;
beforeAll(async () => {
    story = await Story.open([]);
});
afterAll(() => story.close());

test("YAML: a project that has been cloned, without caches and without sdks, plays the story without Node.js", async () => {
    await story.clone({ "sdks/alicloud-resource-sharing/schema.json": "{}" });
    await ensureGoProgram(yamlHost, story.pulumi, () => undefined);
    await story.play(program);
});

/** An output of another resource or look-up, as YAML has it. */
const output = (path: string) => `\${${path}}`;

function program({ accessKey, secretKey, sender, accepted, rejected, byHand }: Given): object {
    return {
        runtime: "yaml",
        resources: {
            receiver: {
                type: "pulumi:providers:alicloud-resource-sharing",
                defaultProvider: true,
                properties: { accessKey, secretKey },
                options: {
                    version: packageVersion(),
                    pluginDownloadURL: pluginDownloadUrl(packageRepository()),
                },
            },
            network: {
                type,
                properties: {
                    response: "accept",
                    resourceShareId: accepted,
                    senderAccountId: sender,
                    waitFor: "resources",
                },
            },
            unwanted: { type, properties: { response: "reject", invitationId: rejected } },
            "by-hand": {
                type,
                properties: { response: "accept", resourceShareId: byHand },
                options: { import: byHand },
            },
        },
        variables: {
            found: {
                "fn::invoke": {
                    function: "alicloud-resource-sharing:getInvitations",
                    arguments: { resourceShareId: output("network.resourceShareId") },
                },
            },
        },
        outputs: {
            types: [
                output("network.sharedResources[0].resourceType"),
                output("network.sharedResources[1].resourceType"),
            ],
            vswitch: output("network.sharedResourceIdsByType.VSwitch[0]"),
            status: output("found.invitations[0].status"),
        },
    };
}
