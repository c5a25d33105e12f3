import type { Invitation as ListedInvitation } from "../api/operations/invitation";
import type { ResourceSharing } from "../api/resourceSharing";
import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import { selectInvitation } from "../reconcile/observe";
import { notFound } from "../resources/invitationResponse/findResponse";
import { parseInputs } from "../schema/inputs";
import { properties as ofResponse } from "../schema/invitationResponse";
import type { InputsOf, OutputsOf, PropertyTable } from "../schema/propertyTable";
import type { PropertyType } from "../schema/types/propertyType";
import { accountArguments } from "./accountArguments";
import { invitationFields, invitationOf } from "./invitation";
import type { LookUp } from "./lookUp";
import { regionArgument } from "./regionArgument";

const output = <Value>(type: PropertyType<Value>) => ({ type, description: type.shape.description ?? "" });

const properties = {
    invitationId: {
        input: {
            type: ofResponse.invitationId.input.type,
            onChange: "update",
            description: "id of the invitation. This or `resourceShareId` is required",
        },
        output: output(invitationFields.invitationId),
    },
    resourceShareId: {
        input: {
            type: ofResponse.resourceShareId.input.type,
            onChange: "update",
            description: "id of the share. Finds its pending invitation or, if there is none, the newest one",
        },
        output: output(invitationFields.resourceShareId),
    },
    region: regionArgument,
    ...accountArguments,
    resourceShareName: { output: output(invitationFields.resourceShareName) },
    senderAccountId: { output: output(invitationFields.senderAccountId) },
    receiverAccountId: { output: output(invitationFields.receiverAccountId) },
    status: { output: output(invitationFields.status) },
    createTime: { output: output(invitationFields.createTime) },
    expireTime: { output: output(invitationFields.expireTime) },
    acceptInvitationFailedDetails: { output: output(invitationFields.acceptInvitationFailedDetails) },
} as const satisfies PropertyTable;

/** What a program asks for, with the region filled in. */
export type GetInvitationInputs = InputsOf<typeof properties>;
export type GetInvitationOutputs = OutputsOf<typeof properties>;

/** Finds one invitation. */
export const getInvitation: LookUp<GetInvitationOutputs> = {
    name: "getInvitation",
    description:
        "Finds one resource share invitation that the account has received, by its own id or by the id of its share. It is an error if there is none.",
    properties,
    async run(account, declared, deadline) {
        const inputs = parseInputs(properties, declared);
        if (inputs.invitationId === undefined && inputs.resourceShareId === undefined) {
            throw new UserFacingError(
                "invitationId is missing: give invitationId or resourceShareId, to say which invitation is meant.",
            );
        }
        const service = account.resourceSharing(inputs.region);
        const found = await find(inputs, service, deadline);
        if (found === null) {
            throw notFound(await account.accountId(deadline), missing(inputs), inputs.region);
        }
        return { ...invitationOf(found), region: inputs.region };
    },
};

async function find(
    { invitationId, resourceShareId }: GetInvitationInputs,
    service: ResourceSharing,
    deadline: Deadline,
): Promise<ListedInvitation | null> {
    if (invitationId === undefined) {
        return selectInvitation(await service.invitationsTo(resourceShareId ?? "", "fresh", deadline));
    }
    const found = await service.invitation(invitationId, "fresh", deadline);
    return resourceShareId === undefined || found?.resourceShareId === resourceShareId ? found : null;
}

function missing({ invitationId, resourceShareId }: GetInvitationInputs): string {
    return [
        "has no invitation",
        ...(invitationId === undefined ? [] : [invitationId]),
        ...(resourceShareId === undefined ? [] : [`to the share ${resourceShareId}`]),
    ].join(" ");
}
