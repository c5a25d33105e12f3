import * as pulumi from "@pulumi/pulumi";
import * as sharing from "pulumi-alicloud-resource-sharing";
import { readLandingZone } from "./landingZone";

const config = new pulumi.Config();
// The file is that of the stack's name, not a setting: all stacks have the same configuration, as `pulumi state move` demands.
const { role, accounts } = readLandingZone(`accounts/${pulumi.getStack()}.yaml`);
const externalId = config.getSecret("externalId");

const responses = Object.entries(accounts).map(
    ([name, accountId]) =>
        new sharing.InvitationResponse(name, {
            response: "accept",
            resourceShareId: config.require("resourceShareId"),
            senderAccountId: config.require("senderAccountId"),
            assumeRole: { roleArn: `acs:ram::${accountId}:role/${role}`, externalId },
        }),
);

/** The accounts that have joined the share. */
export const joined = pulumi.all(responses.map(({ receiverAccountId }) => receiverAccountId));
