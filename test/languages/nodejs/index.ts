import type * as pulumi from "@pulumi/pulumi";
import * as sharing from "pulumi-alicloud-resource-sharing";

const story = JSON.parse(process.env.STORY ?? "");

const account = new sharing.Provider("receiver", { accessKey: story.accessKey, secretKey: story.secretKey });
const network = new sharing.InvitationResponse(
    "network",
    {
        response: sharing.ResponseKind.Accept,
        resourceShareId: story.accepted,
        senderAccountId: story.sender,
        waitFor: "resources",
    },
    { provider: account },
);
new sharing.InvitationResponse("unwanted", { response: "reject", invitationId: story.rejected });
new sharing.InvitationResponse(
    "by-hand",
    { response: "accept", resourceShareId: story.byHand },
    { import: story.byHand },
);
const found = sharing.getInvitationsOutput({ resourceShareId: network.resourceShareId });

export const types: pulumi.Output<string[]> = network.sharedResources.apply((all) =>
    all.map(({ resourceType }) => resourceType),
);
export const vswitch: pulumi.Output<string> = network.sharedResourceIdsByType.VSwitch[0];
export const status: pulumi.Output<string> = found.invitations[0].status;
