import * as pulumi from "@pulumi/pulumi";
import * as sharing from "pulumi-alicloud-resource-sharing";

const senders = new pulumi.Config().getObject<unknown[]>("senders") ?? [];
for (const [index, sender] of senders.entries()) {
    if (typeof sender !== "string") {
        const command = `pulumi config set --path --type string 'senders[${index}]' <account id>`;
        throw new pulumi.RunError(
            `senders[${index}] must be a string, but is ${JSON.stringify(sender)}: ${command}`,
        );
    }
}

/** A response for each share that a known sender has invited to: its names are the same in every run. */
export = async () => {
    const { invitations } = await sharing.getInvitations();
    const isKnown = ({ senderAccountId }: sharing.Invitation) => senders.includes(senderAccountId);
    const counts = ({ status }: sharing.Invitation) => status === "Pending" || status === "Accepted";

    const accepted = new Map<string, sharing.InvitationResponse>();
    for (const { resourceShareId, senderAccountId } of invitations.filter(isKnown).filter(counts)) {
        if (!accepted.has(resourceShareId)) {
            const args = { resourceShareId, senderAccountId, response: "accept" } as const;
            accepted.set(resourceShareId, new sharing.InvitationResponse(resourceShareId, args));
        }
    }
    return {
        waiting: invitations
            .filter(({ status }) => status === "Pending")
            .filter((invitation) => !isKnown(invitation))
            .map(({ invitationId, resourceShareName, senderAccountId, expireTime }) => ({
                invitationId,
                resourceShareName,
                senderAccountId,
                expireTime,
            })),
        joined: Object.fromEntries([...accepted].map(([id, { sharedResources }]) => [id, sharedResources])),
    };
};
