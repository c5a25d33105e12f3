/**
 * The calls of the AWS provider's resource for the same task, one resource at a time: after the acceptance it waits
 * for the invitation and for the share, then reads the invitation, the share and its resources, and so on refresh.
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

const pause = 1_000;

const provider: pulumi.dynamic.ResourceProvider<Inputs, Outputs> = {
    async create({ resourceShareId }) {
        await accept(resourceShareId);
        await until(async () => (await acceptedInvitation(resourceShareId)) !== undefined);
        await until(async () => (await findShare(resourceShareId)) !== undefined);
        const outs = await readShare(resourceShareId);
        if (outs === undefined) {
            throw new Error(
                `${resourceShareId} was accepted, but is not among the shares of other accounts.`,
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
        await until(async () => (await findShare(resourceShareId)) === undefined);
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

/** Looks until something is so; the engine ends it where that takes for ever. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
    while (!(await isSo())) {
        await new Promise((resolve) => setTimeout(resolve, pause));
    }
}

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
