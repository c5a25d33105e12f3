import { ApiError } from "../errors/apiError.js";
import { GATEWAY_ERRORS, throttled } from "../errors/gatewayErrors.js";
import { SERVICE_ERRORS } from "../errors/serviceErrors.js";
import { STS_ERRORS } from "../errors/stsErrors.js";
import type { FaultError, FaultKind, Mishap } from "../faults/faults.js";
import { type Reply, silence } from "./reply.js";

/** What the log calls what happened to a request, or undefined if nothing did. */
export function nameOf({ fault, latency, lateness }: Mishap): FaultKind["kind"] | undefined {
    if (fault !== undefined) {
        return fault.kind;
    }
    if (latency > 0) {
        return "latency";
    }
    return lateness > 0 ? "lateVisibility" : undefined;
}

/** What a fault does instead of the effect: a silence, or an error that it throws. */
export function mishapBefore({ fault }: Mishap): Reply | undefined {
    switch (fault?.kind) {
        case "throttle":
            throw throttled(fault.code ?? "Throttling.User", fault.retryAfter);
        case "error":
            throw faultError(fault, "ServiceUnavailable");
        case "cutBeforeEffect":
            return silence("cut");
        case "hang":
            return silence("hang");
        default:
            return undefined;
    }
}

/** What a fault makes of the answer after the effect: another one, a silence, or an error that it throws. */
export function mishapAfter({ fault }: Mishap, reply: Reply): Reply {
    switch (fault?.kind) {
        case "errorAfterEffect":
            throw faultError(fault, "InternalError");
        case "cutAfterEffect":
            return silence("cut");
        case "hangAfterEffect":
            return silence("hang");
        case "garbage":
            return { ...reply, body: `\u0000{"RequestId":${reply.body.length}<html>` };
        case "truncate":
            return { ...reply, ending: "truncate" };
        default:
            return reply;
    }
}

const KNOWN: Readonly<Record<string, readonly [number, string]>> = {
    ...STS_ERRORS,
    ...GATEWAY_ERRORS,
    ...SERVICE_ERRORS,
};

/** A known code brings its own status and message along. */
function faultError(fault: FaultError, standard: "ServiceUnavailable" | "InternalError"): ApiError {
    const code = fault.code ?? standard;
    const [httpStatus, message] = KNOWN[code] ?? GATEWAY_ERRORS[standard];
    // What stands at `{}` belongs to a request that was really wrong.
    return new ApiError(code, fault.httpStatus ?? httpStatus, fault.message ?? message.replace("{}", ""));
}
