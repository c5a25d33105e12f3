import * as alicloud from "@pulumi/alicloud";
import * as pulumi from "@pulumi/pulumi";

const config = new pulumi.Config();

const share = new alicloud.resourcemanager.ResourceShare("network", {
    resourceShareName: "network",
    allowExternalTargets: true,
});
const web = new alicloud.resourcemanager.SharedResource("web", {
    resourceShareId: share.id,
    resourceId: config.require("vswitchId"),
    resourceType: "VSwitch",
});
// Left out by the first `up`, which ends without waiting for anybody: the receiver's stack can read its outputs then.
const receiverAccountId = config.get("receiverAccountId");
if (receiverAccountId !== undefined) {
    new alicloud.resourcemanager.SharedTarget(
        "team",
        { resourceShareId: share.id, targetId: receiverAccountId },
        { dependsOn: web },
    );
}

export const resourceShareId = share.id;
export const senderAccountId = share.resourceShareOwner;
