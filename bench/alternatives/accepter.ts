/**
 * Makes the calls of the AWS provider's resource for the same task, one resource at a time. After accepting, it waits
 * for the invitation and for the share. Then, and on each refresh, it reads the invitation, the share and its
 * resources.
 * https://github.com/hashicorp/terraform-provider-aws/blob/main/internal/service/ram/resource_share_accepter.go
 */
import * as pulumi from "@pulumi/pulumi";
import { accept, findShare, leave, listInvitations, listResources, type Row } from "./alicloud";

interface Inputs {
    readonly resourceShareId: string;
}

interface Outputs extends Inputs {
    readonly invitationId: unknown;
    readonly receiverAccountId: unknown;
    readonly senderAccountId: unknown;
    readonly shareName: unknown;
    readonly status: unknown;
    readonly resources: readonly unknown[];
}

const pollMilliseconds = 1_000;

const provider: pulumi.dynamic.ResourceProvider<Inputs, Outputs> = {
    async create({ resourceShareId }) {
        await accept(resourceShareId);
        await waitUntil(async () => (await acceptedInvitation(resourceShareId)) !== undefined);
        await waitUntil(async () => (await findShare(resourceShareId)) !== undefined);
        const outs = await readShare(resourceShareId);
        if (outs === undefined) {
            throw new Error(
                `${resourceShareId} was accepted, but is not listed among the shares of other accounts.`,
            );
        }
        return { id: resourceShareId, outs };
    },

    async read(id, recorded) {
        const props = recorded && (await readShare(recorded.resourceShareId));
        return props === undefined ? {} : { id, props };
    },

    async delete(_, { resourceShareId }) {
        await leave(resourceShareId);
        await waitUntil(async () => (await findShare(resourceShareId)) === undefined);
    },
};

async function readShare(resourceShareId: string): Promise<Outputs | undefined> {
    const invitation = await acceptedInvitation(resourceShareId);
    const share = await findShare(resourceShareId);
    if (share === undefined) {
        return undefined;
    }
    const resources = await listResources(resourceShareId);
    return {
        resourceShareId,
        invitationId: invitation?.ResourceShareInvitationId ?? null,
        receiverAccountId: invitation?.ReceiverAccountId ?? null,
        senderAccountId: share.ResourceShareOwner,
        shareName: share.ResourceShareName,
        status: share.ResourceShareStatus,
        resources: resources.map(({ ResourceArn }) => ResourceArn),
    };
}

async function acceptedInvitation(resourceShareId: string): Promise<Row | undefined> {
    return (await listInvitations(resourceShareId)).find(({ Status }) => Status === "Accepted");
}

/** Polls until a condition holds, without a limit: the AWS resource leaves that to its timeouts. */
async function waitUntil(condition: () => Promise<boolean>): Promise<void> {
    while (!(await condition())) {
        await new Promise((resolve) => setTimeout(resolve, pollMilliseconds));
    }
}

/** Accepts the invitation to a share as the AWS resource does. */
export class Accepter extends pulumi.dynamic.Resource {
    constructor(name: string, args: { resourceShareId: pulumi.Input<string> }) {
        const outputs = {
            invitationId: undefined,
            receiverAccountId: undefined,
            senderAccountId: undefined,
            shareName: undefined,
            status: undefined,
            resources: undefined,
        };
        super(provider, name, { ...outputs, ...args }, undefined, "accepter", "Accepter");
    }
}
