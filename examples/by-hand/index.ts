import * as alicloud from "@pulumi/alicloud";
import * as pulumi from "@pulumi/pulumi";
import * as sharing from "pulumi-alicloud-resource-sharing";

const config = new pulumi.Config();
const receiverAccountId = config.require("receiverAccountId");

// Without `targets` and `resources`: with them, it would wait for the response, which waits for its id.
const share = new alicloud.resourcemanager.ResourceShare("network", {
    resourceShareName: "network",
    allowExternalTargets: true,
});
const web = new alicloud.resourcemanager.SharedResource("web", {
    resourceShareId: share.id,
    resourceId: config.require("vswitchId"),
    resourceType: "VSwitch",
});
new alicloud.resourcemanager.SharedTarget(
    "team",
    { resourceShareId: share.id, targetId: receiverAccountId },
    { dependsOn: web }, // so that nobody is invited to a share whose resource was refused
);
const team = new sharing.InvitationResponse(
    "team",
    {
        response: "accept",
        resourceShareId: share.id,
        senderAccountId: share.resourceShareOwner,
        accountId: receiverAccountId,
        assumeRole: { roleArn: config.require("receiverRoleArn") },
        waitFor: "resources",
    },
    { dependsOn: web }, // never on the target, which waits for the response
);

export const resourceShareId = share.id;
export const vswitches = team.sharedResourceIds("VSwitch");
