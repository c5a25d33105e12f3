import type { Invitation as ListedInvitation } from "../api/operations/invitation";
import type { ResourceSharing } from "../api/resourceSharing";
import type { Deadline } from "../common/deadline";
import { newestFirst } from "../reconcile/comparators";
import { parseInputs } from "../schema/inputs";
import {
    invitationStatus,
    properties as ofResponse,
    resourceShareIdBeside,
} from "../schema/invitationResponse";
import type { InputsOf, OutputsOf, PropertyTable } from "../schema/propertyTable";
import { arrayOf, stringsOf } from "../schema/types/compositeTypes";
import { named } from "../schema/types/propertyType";
import { accountArguments } from "./accountArguments";
import { filter } from "./filter";
import { invitationFields, invitationOf } from "./invitation";
import type { LookUp } from "./lookUp";
import { regionArgument } from "./regionArgument";

const invitationIds = stringsOf(ofResponse.invitationId.input.type);

const properties = {
    status: filter(invitationStatus, "only the invitations with this status"),
    senderAccountId: filter(ofResponse.senderAccountId.input.type, "only the invitations from this account"),
    resourceShareId: filter(resourceShareIdBeside("invitationIds"), "only the invitations to this share"),
    invitationIds: {
        input: {
            type: invitationIds,
            onChange: "update",
            description: "only the invitations with these ids; none if the array is empty",
        },
        output: { type: invitationIds, description: "the value of this filter; empty if it was not given" },
    },
    region: regionArgument,
    ...accountArguments,
    invitations: {
        output: {
            type: named("Invitation", "an invitation as its receiver sees it", arrayOf(invitationFields)),
            description: "the invitations that match every filter given, newest first",
        },
    },
} as const satisfies PropertyTable;

/** What a program asks for, with the region filled in. */
export type GetInvitationsInputs = InputsOf<typeof properties>;
export type GetInvitationsOutputs = OutputsOf<typeof properties>;

/** Lists the invitations that the account has received. */
export const getInvitations: LookUp<GetInvitationsOutputs> = {
    name: "getInvitations",
    description:
        "Lists the resource share invitations that the account has received: all that are pending and, for some time, those that no longer are.",
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
