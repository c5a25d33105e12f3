import { DEFAULT_REGION, endpointOf, type RegionId } from "../regions.js";
import { Parameters } from "../service/parameters.js";
import { STS_VERSION } from "../service/sts/roleSession.js";
import { newRequestId } from "../world/ids.js";
import { actionOf, versionOf } from "./recognise.js";
import { type ErrorSource, type Format, formatOf } from "./reply.js";
import type { LogEntry, RequestLog } from "./requestLog.js";
import { headerOf, type WireRequest } from "./wire.js";

/** A request on its way through the gateway, as far as it has been understood. */
export interface Passage {
    readonly request: WireRequest;
    /** Every parameter, of the query and of a form. */
    readonly sent: ReadonlyMap<string, string>;
    /** Those that an operation sees. */
    readonly parameters: Parameters;
    readonly requestId: string;
    readonly format: Format;
    readonly entry: LogEntry;
    /** When it began, by `performance.now()`. */
    readonly start: number;
    region: RegionId;
}

/** Parameters of the protocol, which no operation sees. */
const PROTOCOL_PARAMETERS = new Set([
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

/** Begins with a request, and enters it into the log. @param time by the emulator's clock */
export function passageOf(request: WireRequest, log: RequestLog, time: number): Passage {
    const sent = new Map<string, string>();
    const own = new Map<string, string>();
    for (const pairs of [request.query, request.form]) {
        for (const [name, value] of pairs) {
            sent.set(name, value);
            if (!PROTOCOL_PARAMETERS.has(name)) {
                own.set(name, value);
            }
        }
    }
    const parameters = new Parameters(own);
    const entry = log.open({
        time,
        method: request.method,
        operation: actionOf(request, sent),
        region: DEFAULT_REGION,
        parameters: parameters.toRecord(),
    });
    return {
        request,
        sent,
        parameters,
        requestId: newRequestId(),
        format: formatOf(request, sent),
        entry,
        start: performance.now(),
        region: DEFAULT_REGION,
    };
}

/** What an error says of its origin: the host that was called if it is the cloud's, else the region's. */
export function sourceOf({ request, sent, requestId, region }: Passage): ErrorSource {
    const called = headerOf(request, "host") ?? "";
    const isSts = versionOf(request, sent) === STS_VERSION;
    const host = isSts ? "sts.aliyuncs.com" : endpointOf(region);
    return {
        requestId,
        host: called.endsWith(".aliyuncs.com") ? called : host,
        product: isSts ? "Sts" : "ResourceSharing",
    };
}
