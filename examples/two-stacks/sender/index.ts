import * as alicloud from "@pulumi/alicloud";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

const share = new alicloud.resourcemanager.ResourceShare("network", {
    resourceShareName: "network",
    allowExternalTargets: true,
});
new alicloud.resourcemanager.SharedResource("web", {
    resourceShareId: share.id,
    resourceId: config.require("vswitchId"),
    resourceType: "VSwitch",
});
new alicloud.resourcemanager.SharedTarget("team", {
    resourceShareId: share.id,
    targetId: config.require("receiverAccountId"),
});

// In the state as soon as they are known: while the target still waits, the receiver's stack can read them.
export const resourceShareId = share.id;
export const senderAccountId = share.resourceShareOwner;
