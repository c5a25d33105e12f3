import { isKnownStatus } from "../schema/invitationStatus";
import type { ResponseKind } from "../schema/responses";
import { allResourcesAvailable, type Observation } from "./observation";

/** What a refresh finds: the response that is really so, `none`, or that there is nothing left to record. */
export type ActualResponse = ResponseKind | "none" | "gone";

/** What a declared response has come to, from what the service says now. Pure and total. */
export function actualResponseOf(declared: ResponseKind, observation: Observation): ActualResponse {
    const status = observation.invitation?.status ?? "none";
    if (observation.joined) {
        return status === "AcceptFailed" && !allResourcesAvailable(observation) ? "none" : "accept";
    }
    if (status !== "none" && !isKnownStatus(status)) {
        // It is not accepted, it seems, and the record stays until somebody has looked at it.
        return declared === "reject" ? "reject" : "none";
    }
    switch (status) {
        case "Rejected":
            return "reject";
        case "Pending":
        case "AcceptFailed":
            return "none";
        case "Expired":
        case "Cancelled":
            return declared === "reject" ? "reject" : "none";
        case "Accepted":
        case "none":
            return declared === "reject" ? "reject" : "gone";
    }
}
