import * as pulumi from "@pulumi/pulumi";

/** A type of the same length as InvitationResponse's, because every URN contains it. */
const type = "pulumi-nodejs:dynamic/alicloud-resource-sharing:InvitationResponse";

/** The resource of the floor: it has the properties of an InvitationResponse and a provider that does nothing. */
export class FloorResponse extends pulumi.CustomResource {
    constructor(name: string, args: Readonly<Record<string, string>>) {
        super(type, name, {
            ...outputs,
            ...args,
            __provider: 'exports.handler=()=>require("bench/floor");',
        });
    }
}

const outputs = {
    response: undefined,
    invitationId: undefined,
    resourceShareId: undefined,
    resourceShareName: undefined,
    senderAccountId: undefined,
    receiverAccountId: undefined,
    region: undefined,
    onDelete: undefined,
    waitFor: undefined,
    profile: undefined,
    assumeRole: undefined,
    accountId: undefined,
    status: undefined,
    joined: undefined,
    createTime: undefined,
    expireTime: undefined,
    acceptInvitationFailedDetails: undefined,
    sharedResources: undefined,
    sharedResourceIdsByType: undefined,
};
