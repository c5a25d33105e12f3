import * as pulumi from "@pulumi/pulumi";
import * as sharing from "pulumi-alicloud-resource-sharing";

const senders = new pulumi.Config().requireObject<string[]>("senders");

const known = new sharing.InvitationAutoResponse("known-senders", {
    accept: senders.map((senderAccountId) => ({ senderAccountId })),
});

/** The shares that the account is in, the newest first. */
export const joined = known.responses.apply((responses) =>
    responses.filter((response) => response.joined).map(({ resourceShareName }) => resourceShareName),
);

/** What else waits: invitations of senders that are not listed. */
export const ignored = known.ignored.apply((invitations) =>
    invitations.map(({ invitationId, senderAccountId }) => ({ invitationId, senderAccountId })),
);
