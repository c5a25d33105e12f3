import type { Account } from "../account/account";
import type { Invitation } from "../api/operations/invitation";
import { Deadline } from "../common/deadline";
import { invitationStatus, properties as ofResponse } from "../resources/invitationResponse/properties";
import { parseInputs } from "../resources/properties/declared";
import { arrayOf, field, named, string } from "../resources/properties/form";
import type { PropertyTable } from "../resources/properties/table";
import type { LookUp } from "./lookUp";

const invitation = {
    invitationId: field(string, "id of the invitation, such as `i-pMnItMX19fBJ0000`"),
    resourceShareId: field(string, "id of the share, such as `rs-6GRmdD3X0000`"),
    resourceShareName: field(string, "the name that the sender has given the share"),
    senderAccountId: field(string, "the account that owns the share"),
    receiverAccountId: field(string, "the account that the invitation was sent to"),
    status: invitationStatus,
    createTime: field(string, "when the invitation was sent: ISO 8601, UTC"),
};

const properties = {
    resourceShareId: {
        input: {
            form: ofResponse.resourceShareId.input.form,
            required: true,
            onChange: "update",
            meaning: "the share whose invitations to list",
        },
        output: { form: string, meaning: "the share" },
    },
    region: {
        input: {
            form: ofResponse.region.input.form,
            default: (account: Account) => account.region,
            onChange: "update",
            meaning: "where the share was created; the account's region if not given",
        },
        output: { form: string, meaning: "where the share was created" },
    },
    invitations: {
        output: {
            form: named("Invitation", "an invitation as its receiver sees it", arrayOf(invitation)),
            meaning: "the invitations to the share that the service lists, the newest first",
        },
    },
} as const satisfies PropertyTable;

/** Lists the invitations that the account has got to one share. */
export const getInvitations: LookUp = {
    name: "getInvitations",
    meaning:
        "Lists the invitations that the account has got to a resource share: those that are pending, and for some days those that are not.",
    properties,
    async run({ openAccount, timeout }, declared) {
        const { resourceShareId, region } = parseInputs(properties, declared);
        const account = await openAccount();
        const deadline = new Deadline(account.clock, timeout);
        const listed = await account
            .resourceSharing(region)
            .invitationsTo(resourceShareId, "fresh", deadline);
        return { resourceShareId, region, invitations: [...listed].sort(newestFirst).map(described) };
    },
};

function newestFirst(a: Invitation, b: Invitation): number {
    return Date.parse(b.createTime) - Date.parse(a.createTime);
}

/** What the look-up says of an invitation: the details of a failed acceptance belong to the response. */
function described({ acceptInvitationFailedDetails: _, ...described }: Invitation) {
    return described;
}
