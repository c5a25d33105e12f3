import { gatewayError } from "../../errors/gatewayErrors.js";
import { refuse } from "../../errors/serviceErrors.js";
import type { Invitation, TargetAssociation } from "../../store/records.js";
import type { Call } from "../call.js";
import { isInvitationId } from "../parameters/fields.js";
import { invitationStatus, isInvitationPurged } from "./invitation.js";

/** What a response does with an invitation whose acceptance has failed. */
type AfterFailure = Call["settings"]["acceptAfterFailure"];

/** The caller's invitation that a call accepts or rejects, which must still be open. @throws ApiError */
export function openInvitation(call: Call, afterFailure: AfterFailure): Invitation {
    const invitation = receivedInvitation(call);
    switch (invitationStatus(call, invitation)) {
        case "Pending":
            return invitation;
        case "Accepted":
            return refuse("InvitationStatus.AlreadyAccepted");
        case "Rejected":
            return refuse("InvitationStatus.AlreadyRejected");
        case "Expired":
            return refuse("InvitationStatus.Expired");
        case "Cancelled":
            return refuse(call.settings.cancelledInvitation);
        case "AcceptFailed":
            return afterFailure === "allowed" ? invitation : refuse(afterFailure);
    }
}

/** The association that an invitation belongs to. */
export function invitedTarget(call: Call, invitation: Invitation): TargetAssociation | undefined {
    return [...call.region.targetsOf(invitation.shareId)].find((one) => one.invitationId === invitation.id);
}

function receivedInvitation(call: Call): Invitation {
    const id =
        call.parameters.get("ResourceShareInvitationId") ??
        refuse("MissingParameter.ResourceShareInvitationId");
    if (!isInvitationId(id)) {
        refuse("InvalidParameter.ResourceShareInvitationId");
    }
    const found = call.store.findInvitation(id);
    if (found === undefined || isInvitationPurged(call, found.invitation)) {
        return refuse("EntityNotExists.ResourceShareInvitation");
    }
    const { region, invitation } = found;
    return region === call.region && invitation.receiverId === call.caller.account.id
        ? invitation
        : refuseForeign(call);
}

function refuseForeign(call: Call): never {
    const code = call.settings.foreignInvitation;
    if (code === "NoPermission") {
        throw gatewayError(code);
    }
    refuse(code);
}
