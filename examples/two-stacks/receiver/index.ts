import * as pulumi from "@pulumi/pulumi";
import * as sharing from "pulumi-alicloud-resource-sharing";

const sender = new pulumi.StackReference(new pulumi.Config().require("senderStack"));

const network = new sharing.InvitationResponse("network", {
    response: "accept",
    resourceShareId: sender.requireOutput("resourceShareId"),
    senderAccountId: sender.requireOutput("senderAccountId"),
    waitFor: "resources",
});

export const vswitches = network.sharedResourceIds("VSwitch");
