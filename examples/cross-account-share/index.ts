import * as pulumi from "@pulumi/pulumi";
import * as sharing from "pulumi-alicloud-resource-sharing";

const config = new pulumi.Config();

const network = new sharing.CrossAccountShare("network", {
    resourceShareName: "network",
    resources: {
        web: { resourceId: config.require("vswitchId"), resourceType: "VSwitch" },
    },
    receivers: {
        team: {
            accountId: config.require("receiverAccountId"),
            assumeRole: { roleArn: config.require("receiverRoleArn") },
        },
    },
});

export const resourceShareId = network.resourceShareId;
/** What the receiver can build on: an input of its resources, which then wait until the share is accepted. */
export const vswitches = network.receivers.team.sharedResourceIds("VSwitch");
