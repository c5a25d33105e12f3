import * as pulumi from "@pulumi/pulumi";
import * as sharing from "pulumi-alicloud-resource-sharing";

const senders = new pulumi.Config().requireObject<unknown[]>("senders");

const known = new sharing.InvitationAutoResponse("known-senders", {
    accept: senders.map((senderAccountId, index) => {
        if (typeof senderAccountId !== "string") {
            const command = `pulumi config set --path --type string 'senders[${index}]' <account id>`;
            throw new pulumi.RunError(
                `senders[${index}] must be a string, but is ${JSON.stringify(senderAccountId)}: ${command}`,
            );
        }
        return { senderAccountId };
    }),
});

/** The shares that the account is in, the newest first. */
export const joined = known.responses.apply((responses) =>
    responses.filter((response) => response.joined).map(({ resourceShareName }) => resourceShareName),
);

/** What else waits: invitations of senders that are not listed. */
export const ignored = known.ignored.apply((invitations) =>
    invitations.map(({ invitationId, senderAccountId }) => ({ invitationId, senderAccountId })),
);
