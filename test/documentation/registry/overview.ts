import { programsOf } from "../../../provider/src/adapters/plugin/schema/examples/example";
import { invitationResponseExamples } from "../../../provider/src/adapters/plugin/schema/examples/invitationResponse";
import { sdkNames } from "../../../provider/src/adapters/plugin/schema/languages";
import { packageRepository } from "../../../provider/src/common/packageRepository";
import { repositoryUrl } from "../manifests";
import { guide, schemaFacts } from "./facts";
import { chooser, fenced, pageOf } from "./markdown";

/** What the package is, with an example in every language. */
export function overview(): string {
    const { displayName } = schemaFacts();
    const sdks = sdkNames(packageRepository());
    const programs = invitationResponseExamples
        .slice(0, 1)
        .flatMap((example) => programsOf(example, sdks))
        .map(([language, program]): [string, string] => [language, fenced(language, program)]);
    return pageOf(
        {
            title: displayName,
            meta_desc:
                "Accept or reject the resource share invitations of Alibaba Cloud accounts, and use what is shared.",
            layout: "package",
        },
        [
            "When an account of Alibaba Cloud shares resources, such as VSwitches, snapshots or images, with an account outside its resource directory, that account receives an invitation, which it has to accept or reject within seven days. With this package, the response is a resource like any other: `pulumi up` sends it, `pulumi refresh` reads it back, and a preview shows if it no longer holds.",
            [
                "- `InvitationResponse`: one response to one invitation, with the ids of what is shared as outputs.",
                "- `InvitationAutoResponse`: a rule that accepts whatever trusted senders share.",
                "- `CrossAccountShare`: a share and its acceptance in other accounts, in one program.",
                "- `getInvitations`, `getInvitation`, `getSharedResources`: what an account has received.",
            ].join("\n"),
            "## Example",
            "This program accepts an invitation, or waits until it comes, and exports the shared resources:",
            chooser(programs),
            `The [guide](${guide}) says what happens in each case, and what to do about each error. A local service for tests is [in the same repository](${repositoryUrl}/tree/main/emulator).`,
        ],
    );
}
