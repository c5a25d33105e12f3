import type { Invitation as ListedInvitation } from "../api/operations/invitation";
import type { ResourceSharing } from "../api/resourceSharing";
import type { Deadline } from "../common/deadline";
import { newestFirst } from "../reconcile/comparators";
import { parseInputs } from "../schema/inputs";
import { lookUps } from "../schema/lookUps";
import type { InputsOf, OutputsOf } from "../schema/propertyTable";
import { invitationOf } from "./invitation";
import type { LookUp } from "./runLookUp";

const { properties } = lookUps.getInvitations;

export type GetInvitationsInputs = InputsOf<typeof properties>;
export type GetInvitationsOutputs = OutputsOf<typeof properties>;

export const getInvitations: LookUp<GetInvitationsOutputs> = {
    name: "getInvitations",
    properties,
    async run(account, declared, deadline) {
        const inputs = parseInputs(properties, declared);
        const service = account.resourceSharing(inputs.region);
        const listed = await listedFor(inputs, service, deadline);
        return {
            status: inputs.status ?? null,
            senderAccountId: inputs.senderAccountId ?? null,
            resourceShareId: inputs.resourceShareId ?? null,
            invitationIds: inputs.invitationIds ?? [],
            region: inputs.region,
            invitations: listed
                .filter((invitation) => fits(invitation, inputs))
                .sort(newestFirst)
                .map(invitationOf),
        };
    },
};

/** Lists a superset of the requested invitations with as few calls as possible. */
async function listedFor(
    { invitationIds: ids, resourceShareId }: GetInvitationsInputs,
    service: ResourceSharing,
    deadline: Deadline,
): Promise<readonly ListedInvitation[]> {
    if (ids !== undefined) {
        const read = [...new Set(ids)].map((id) => service.invitation(id, "fresh", deadline));
        return (await Promise.all(read)).filter((invitation) => invitation !== null);
    }
    return resourceShareId === undefined
        ? service.allInvitations(deadline)
        : service.invitationsTo(resourceShareId, "fresh", deadline);
}

function fits(invitation: ListedInvitation, filters: GetInvitationsInputs): boolean {
    return (["status", "senderAccountId", "resourceShareId"] as const).every(
        (name) => filters[name] === undefined || filters[name] === invitation[name],
    );
}
