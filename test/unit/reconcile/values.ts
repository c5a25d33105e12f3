import type { Invitation } from "../../../provider/src/api/operations/invitation";
import type { ResourceShare } from "../../../provider/src/api/operations/listResourceShares";
import type { DeclaredResponse } from "../../../provider/src/reconcile/decisionTable";
import type { Observation } from "../../../provider/src/reconcile/observation";

export function anInvitation(difference: Partial<Invitation> = {}): Invitation {
    return {
        invitationId: "i-1",
        resourceShareId: "rs-1",
        resourceShareName: "network",
        senderAccountId: "1000000000000001",
        receiverAccountId: "1000000000000002",
        createTime: "2026-01-02T03:04:05.678Z",
        status: "Pending",
        acceptInvitationFailedDetails: [],
        ...difference,
    };
}

export function aShare(difference: Partial<ResourceShare> = {}): ResourceShare {
    return {
        resourceShareId: "rs-1",
        resourceShareName: "network",
        owner: "1000000000000001",
        status: "Active",
        ...difference,
    };
}

export function observed(difference: Partial<Observation>): Observation {
    return {
        invitation: null,
        joined: difference.share !== undefined && difference.share !== null,
        share: null,
        sharedResources: [],
        ...difference,
    };
}

export function declares(
    difference: Partial<DeclaredResponse> & Pick<DeclaredResponse, "response">,
): DeclaredResponse {
    return {
        invitationId: null,
        resourceShareId: null,
        senderAccountId: null,
        receiverAccountId: null,
        waitFor: "share",
        ...difference,
    };
}
