import type { Invitation as ListedInvitation } from "../api/operations/invitation";
import type { ResourceSharing } from "../api/resourceSharing";
import type { Deadline } from "../common/deadline";
import { selectInvitation } from "../reconcile/observe";
import { notFound } from "../resources/invitationResponse/findResponse";
import { parseInputs } from "../schema/inputs";
import { lookUps } from "../schema/lookUps";
import type { InputsOf, OutputsOf } from "../schema/propertyTable";
import { invitationOf } from "./invitation";
import type { LookUp } from "./runLookUp";

const { properties } = lookUps.getInvitation;

export type GetInvitationInputs = InputsOf<typeof properties>;
export type GetInvitationOutputs = OutputsOf<typeof properties>;

export const getInvitation: LookUp<GetInvitationOutputs> = {
    name: "getInvitation",
    properties,
    async run(account, declared, deadline) {
        const inputs = parseInputs(properties, declared);
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
