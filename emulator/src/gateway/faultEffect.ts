import { ApiError } from "../errors/apiError.js";
import { gatewayErrors, throttled } from "../errors/gatewayErrors.js";
import { serviceErrors } from "../errors/serviceErrors.js";
import { stsErrors } from "../errors/stsErrors.js";
import type { FaultEffect, FaultError, FaultKind } from "../faults/faults.js";
import { noReply, type Reply } from "./reply.js";

/** What the log calls what happened to a request, or undefined if nothing did. */
export function faultName({ fault, latency, visibilityDelay }: FaultEffect): FaultKind["kind"] | undefined {
    if (fault !== undefined) {
        return fault.kind;
    }
    if (latency > 0) {
        return "latency";
    }
    return visibilityDelay > 0 ? "lateVisibility" : undefined;
}

/** What a fault does instead of the effect: a silence, or an error that it throws. */
export function replyInstead({ fault }: FaultEffect): Reply | undefined {
    switch (fault?.kind) {
        case "throttle":
            throw throttled(fault.code ?? "Throttling.User", fault.retryAfter);
        case "error":
            throw faultError(fault, "ServiceUnavailable");
        case "cutBeforeEffect":
            return noReply("cut");
        case "hang":
            return noReply("hang");
        default:
            return undefined;
    }
}

/** What a fault makes of the answer after the effect: another one, a silence, or an error that it throws. */
export function replyAfter({ fault }: FaultEffect, reply: Reply): Reply {
    switch (fault?.kind) {
        case "errorAfterEffect":
            throw faultError(fault, "InternalError");
        case "cutAfterEffect":
            return noReply("cut");
        case "hangAfterEffect":
            return noReply("hang");
        case "garbage":
            return { ...reply, body: `\u0000{"RequestId":${reply.body.length}<html>` };
        case "truncate":
            return { ...reply, ending: "truncate" };
        default:
            return reply;
    }
}

const errorsByCode: Readonly<Record<string, readonly [number, string]>> = {
    ...stsErrors,
    ...gatewayErrors,
    ...serviceErrors,
};

/** A known code brings its own status and message along. */
function faultError(fault: FaultError, standard: "ServiceUnavailable" | "InternalError"): ApiError {
    const code = fault.code ?? standard;
    const [httpStatus, message] = errorsByCode[code] ?? gatewayErrors[standard];
    // What stands at `{}` belongs to a request that was really wrong.
    return new ApiError(code, fault.httpStatus ?? httpStatus, fault.message ?? message.replace("{}", ""));
}
