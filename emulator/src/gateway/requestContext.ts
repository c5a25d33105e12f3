import { defaultRegion, endpointOf, type RegionId } from "../regions.js";
import { Parameters } from "../service/parameters/parameters.js";
import { stsVersion } from "../service/sts/roleSession.js";
import { newRequestId } from "../store/ids.js";
import { type ErrorSource, type Format, formatOf } from "./reply.js";
import type { LogEntry, RequestLog } from "./requestLog.js";
import { actionOf, versionOf } from "./route.js";
import { headerOf, type WireRequest } from "./wire.js";

/** A request on its way through the gateway, with what is known about it so far. */
export interface RequestContext {
    readonly request: WireRequest;
    /** Every parameter, from the query and from a form body. */
    readonly allParameters: ReadonlyMap<string, string>;
    /** The parameters that an operation sees: all but those of the protocol. */
    readonly parameters: Parameters;
    readonly requestId: string;
    readonly format: Format;
    readonly entry: LogEntry;
    /** When the request arrived, by `performance.now()`. */
    readonly start: number;
    region: RegionId;
}

/** Parameters of the protocol, which no operation sees. */
const protocolParameters = new Set([
    "Action",
    "Version",
    "Format",
    "AccessKeyId",
    "Signature",
    "SignatureMethod",
    "SignatureNonce",
    "SignatureType",
    "SignatureVersion",
    "SecurityToken",
    "Timestamp",
    "RegionId",
]);

/** Parameters of an operation that are credentials, and so do not belong in the log. */
const secretParameters = new Set(["OIDCToken", "ExternalId"]);

/** Starts handling a request, and adds it to the log. @param time the emulator's time, in milliseconds since 1970 */
export function createRequestContext(request: WireRequest, log: RequestLog, time: number): RequestContext {
    const allParameters = new Map<string, string>();
    const own = new Map<string, string>();
    for (const pairs of [request.query, request.form]) {
        for (const [name, value] of pairs) {
            allParameters.set(name, value);
            if (!protocolParameters.has(name)) {
                own.set(name, value);
            }
        }
    }
    const parameters = new Parameters(own);
    const entry = log.open({
        time,
        method: request.method,
        operation: actionOf(request, allParameters),
        region: defaultRegion,
        parameters: Object.fromEntries(
            Object.entries(parameters.toRecord()).filter(([name]) => !secretParameters.has(name)),
        ),
    });
    return {
        request,
        allParameters,
        parameters,
        requestId: newRequestId(),
        format: formatOf(request, allParameters),
        entry,
        start: performance.now(),
        region: defaultRegion,
    };
}

/**
 * The origin that an error response names: the host that was called if it is the cloud's, else the region's endpoint.
 */
export function sourceOf({ request, allParameters, requestId, region }: RequestContext): ErrorSource {
    const called = headerOf(request, "host") ?? "";
    const isSts = versionOf(request, allParameters) === stsVersion;
    const host = isSts ? "sts.aliyuncs.com" : endpointOf(region);
    return {
        requestId,
        host: called.endsWith(".aliyuncs.com") ? called : host,
        product: isSts ? "Sts" : "ResourceSharing",
    };
}
