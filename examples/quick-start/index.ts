import * as pulumi from "@pulumi/pulumi";
import * as sharing from "pulumi-alicloud-resource-sharing";

const config = new pulumi.Config();

const invitation = new sharing.InvitationResponse("invitation", {
    response: config.require<sharing.ResponseKind>("response"),
    invitationId: config.get("invitationId"),
    resourceShareId: config.get("resourceShareId"),
    senderAccountId: config.get("senderAccountId"),
});

export const status = invitation.status;
export const sender = invitation.senderAccountId;
export const joined = invitation.joined;
export const sharedResources = invitation.sharedResources;
export const sharedResourceIds = invitation.sharedResourceIds();
