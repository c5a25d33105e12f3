/**
 * Accepts invitations with a dynamic provider as Pulumi's guide describes it: an object in the program that captures
 * the vendor's client.
 * https://www.pulumi.com/docs/iac/guides/building-extending/providers/dynamic-providers/
 */
import * as pulumi from "@pulumi/pulumi";
import { accept, findShare, leave, listResources, type Row } from "./alicloud";

interface Inputs {
    readonly resourceShareId: string;
}

interface Outputs extends Inputs {
    readonly resourceShareName: unknown;
    readonly senderAccountId: unknown;
    readonly status: unknown;
    readonly sharedResources: readonly Row[];
}

const provider: pulumi.dynamic.ResourceProvider<Inputs, Outputs> = {
    async create({ resourceShareId }) {
        const id = await accept(resourceShareId);
        const outs = await readShare(resourceShareId);
        if (outs === undefined) {
            throw new Error(
                `${resourceShareId} was accepted, but is not listed among the shares of other accounts.`,
            );
        }
        return { id, outs };
    },

    async read(id, recorded) {
        const props = recorded && (await readShare(recorded.resourceShareId));
        return props === undefined ? {} : { id, props };
    },

    async delete(_, { resourceShareId }) {
        await leave(resourceShareId);
    },
};

async function readShare(resourceShareId: string): Promise<Outputs | undefined> {
    const share = await findShare(resourceShareId);
    if (share === undefined) {
        return undefined;
    }
    const resources = await listResources(resourceShareId);
    return {
        resourceShareId,
        resourceShareName: share.ResourceShareName,
        senderAccountId: share.ResourceShareOwner,
        status: share.ResourceShareStatus,
        sharedResources: resources.map(({ ResourceId: id, ResourceType: type }) => ({ id, type })),
    };
}

/** Accepts the invitation to a share with the documented kind of dynamic provider. */
export class DocumentedAcceptance extends pulumi.dynamic.Resource {
    constructor(name: string, args: { resourceShareId: pulumi.Input<string> }) {
        const outputs = {
            resourceShareName: undefined,
            senderAccountId: undefined,
            status: undefined,
            sharedResources: undefined,
        };
        super(provider, name, { ...outputs, ...args }, undefined, "documented", "Acceptance");
    }
}
