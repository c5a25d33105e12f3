import type { Invitation as ListedInvitation } from "../api/operations/invitation";
import type { ResourceSharing } from "../api/resourceSharing";
import type { Deadline } from "../common/deadline";
import { UserFacingError } from "../common/userFacingError";
import { notFound } from "../resources/invitationResponse/findResponse";
import { properties as ofResponse } from "../resources/invitationResponse/properties";
import { selectInvitation } from "../resources/invitationResponse/reconcile/observe";
import { parseInputs } from "../resources/properties/declared";
import type { Form } from "../resources/properties/form";
import type { InputsOf, OutputsOf, PropertyTable } from "../resources/properties/table";
import { accountInputs } from "./account";
import { invitationForms, invitationOf } from "./invitation";
import type { LookUp } from "./lookUp";
import { region } from "./region";

const output = <Value>(form: Form<Value>) => ({ form, meaning: form.shape.meaning ?? "" });

const properties = {
    invitationId: {
        input: {
            form: ofResponse.invitationId.input.form,
            onChange: "update",
            meaning: "the invitation. This or `resourceShareId` is required",
        },
        output: output(invitationForms.invitationId),
    },
    resourceShareId: {
        input: {
            form: ofResponse.resourceShareId.input.form,
            onChange: "update",
            meaning: "the share whose invitation is meant: the one that is pending, else the newest",
        },
        output: output(invitationForms.resourceShareId),
    },
    region,
    ...accountInputs,
    resourceShareName: { output: output(invitationForms.resourceShareName) },
    senderAccountId: { output: output(invitationForms.senderAccountId) },
    receiverAccountId: { output: output(invitationForms.receiverAccountId) },
    status: { output: output(invitationForms.status) },
    createTime: { output: output(invitationForms.createTime) },
    expireTime: { output: output(invitationForms.expireTime) },
    acceptInvitationFailedDetails: { output: output(invitationForms.acceptInvitationFailedDetails) },
} as const satisfies PropertyTable;

/** What a program asks for, the region filled in. */
export type GetInvitationInputs = InputsOf<typeof properties>;
export type GetInvitationOutputs = OutputsOf<typeof properties>;

/** Finds one invitation. */
export const getInvitation: LookUp<GetInvitationOutputs> = {
    name: "getInvitation",
    meaning:
        "Finds one resource share invitation that the account has got, by its id or by its share's. It is an error if there is none.",
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
            throw notFound(await account.accountId(), missing(inputs), inputs.region);
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
