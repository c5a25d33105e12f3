import * as pulumi from "@pulumi/pulumi";
import * as sharing from "pulumi-alicloud-resource-sharing";
import { readLandingZone } from "./landingZone";

const config = new pulumi.Config();
// The file is that of the stack's name, not a setting: all stacks have the same configuration, as `pulumi state move` demands.
const { role, accounts, rules } = readLandingZone(`accounts/${pulumi.getStack()}.yaml`);
const externalId = config.getSecret("externalId");
const roleIn = (accountId: string) => ({ roleArn: `acs:ram::${accountId}:role/${role}`, externalId });

// One share, in every account.
const responses = Object.entries(accounts).map(
    ([name, accountId]) =>
        new sharing.InvitationResponse(name, {
            response: "accept",
            resourceShareId: config.require("resourceShareId"),
            senderAccountId: config.require("senderAccountId"),
            assumeRole: roleIn(accountId),
        }),
);

// Whatever else these senders share, in every account and region.
for (const [name, accountId] of Object.entries(accounts)) {
    for (const region of rules.regions) {
        new sharing.InvitationAutoResponse(`${name}-${region}`, {
            accept: rules.senders.map((senderAccountId) => ({ senderAccountId })),
            region,
            assumeRole: roleIn(accountId),
        });
    }
}

/** The accounts that have joined the share. */
export const joined = pulumi.all(responses.map(({ receiverAccountId }) => receiverAccountId));
