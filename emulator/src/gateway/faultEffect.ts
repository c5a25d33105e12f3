import { ApiError } from "../errors/apiError.js";
import { gatewayErrors, throttled } from "../errors/gatewayErrors.js";
import { serviceErrors } from "../errors/serviceErrors.js";
import { stsErrors } from "../errors/stsErrors.js";
import type { FaultEffect, FaultError, FaultKind } from "../faults/faults.js";
import { noReply, type Reply } from "./reply.js";

/** The name in the log of the fault that a request met, or undefined if it met none. */
export function faultName({ fault, latency, visibilityDelay }: FaultEffect): FaultKind["kind"] | undefined {
    if (fault !== undefined) {
        return fault.kind;
    }
    if (latency > 0) {
        return "latency";
    }
    return visibilityDelay > 0 ? "lateVisibility" : undefined;
}

/** What a fault does instead of performing the operation: no reply, or an error that is thrown. */
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

/** What a fault makes of the reply once the operation is performed: another reply, none, or an error that is thrown. */
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

/** A fault may have any code, also `toString`, which every object knows. */
const errorsByCode: ReadonlyMap<string, readonly [number, string]> = new Map(
    Object.entries({ ...stsErrors, ...gatewayErrors, ...serviceErrors }),
);

/** The error of a fault; a documented code has its own status and message. */
function faultError(fault: FaultError, standard: "ServiceUnavailable" | "InternalError"): ApiError {
    const code = fault.code ?? standard;
    const [httpStatus, message] = errorsByCode.get(code) ?? gatewayErrors[standard];
    // What would be filled in at `{}` belongs to a request that is really wrong.
    return new ApiError(code, fault.httpStatus ?? httpStatus, fault.message ?? message.replace("{}", ""));
}
