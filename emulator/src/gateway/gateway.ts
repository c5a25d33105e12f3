import { setTimeout as sleep } from "node:timers/promises";
import type { EmulatorClock } from "../clock.js";
import { ApiError } from "../errors/apiError.js";
import { gatewayError, throttled } from "../errors/gatewayErrors.js";
import type { Faults } from "../faults/faults.js";
import type { JsonObject } from "../json.js";
import { DEFAULT_REGION, endpointOf, type RegionId } from "../regions.js";
import type { Caller, Operation } from "../service/call.js";
import { Parameters } from "../service/parameters.js";
import { STS_VERSION } from "../service/sts/roleSession.js";
import type { Settings } from "../settings/settings.js";
import { newRequestId } from "../world/ids.js";
import type { World } from "../world/world.js";
import { authenticate } from "./authenticate.js";
import { temporaryCredentials } from "./credentialsUri.js";
import { mishapAfter, mishapBefore } from "./mishap.js";
import { Nonces } from "./nonces.js";
import { noPermission } from "./permissions.js";
import type { RateLimits } from "./rateLimits.js";
import { actionOf, operationOf, versionOf } from "./recognise.js";
import { regionOf } from "./region.js";
import { type ErrorSource, errorReply, type Format, formatOf, type Reply, reply } from "./reply.js";
import type { LogEntry, RequestLog } from "./requestLog.js";
import { headerOf, type WireRequest } from "./wire.js";

/** All that the gateway stands in front of. */
export interface GatewayParts {
    readonly world: World;
    readonly clock: EmulatorClock;
    readonly settings: Settings;
    readonly faults: Faults;
    readonly log: RequestLog;
    /** Null: no limits. */
    readonly rateLimits: RateLimits | null;
}

/** A request on its way through the gateway, as far as it has been understood. */
interface Passage {
    readonly request: WireRequest;
    /** Every parameter, of the query and of a form. */
    readonly sent: ReadonlyMap<string, string>;
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

/** Takes requests from the wire to an operation and back: what, who, whether, and what goes wrong on purpose. */
export class Gateway {
    private readonly nonces = new Nonces();

    public constructor(private readonly parts: GatewayParts) {}

    /** The gateway's time, in milliseconds since 1970. */
    public now(): number {
        return Date.now() + this.parts.settings.gatewaySkewMilliseconds;
    }

    /** Whether the gateway's clock is right. */
    public get isOnTime(): boolean {
        return this.parts.settings.gatewaySkewMilliseconds === 0;
    }

    /** What a credentials URI answers for an account, or undefined if there is no such account. */
    public credentials(nameOrId: string): JsonObject | undefined {
        return temporaryCredentials(this.parts.world, nameOrId, this.parts.clock.now());
    }

    /** Answers a request. Never throws: what was not expected is answered as InternalError. */
    public async handle(request: WireRequest): Promise<Reply> {
        const passage = this.begin(request);
        try {
            return await this.pass(passage);
        } catch (error) {
            const refusal = error instanceof ApiError ? error : gatewayError("InternalError");
            passage.entry.code = refusal.code;
            this.close(passage, refusal.httpStatus);
            return errorReply(refusal, passage.format, sourceOf(passage));
        }
    }

    private begin(request: WireRequest): Passage {
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
        const entry = this.parts.log.open({
            time: this.parts.clock.now(),
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

    private async pass(passage: Passage): Promise<Reply> {
        const { request, sent, entry } = passage;
        passage.region = regionOf(request, sent.get("RegionId"));
        entry.region = passage.region;
        const operation = operationOf(request, sent);
        const caller = operation.anonymous === true ? NOBODY : this.authenticate(request);
        entry.accountId = caller === NOBODY ? null : caller.account.id;
        const answer = await this.meetFaults(passage, operation, caller);
        this.close(passage, answer.httpStatus);
        return answer;
    }

    private close({ entry, start }: Passage, httpStatus: number): void {
        entry.httpStatus = httpStatus;
        entry.milliseconds = performance.now() - start;
        this.parts.log.close(entry);
    }

    private authenticate(request: WireRequest): Caller {
        return authenticate(request, {
            world: this.parts.world,
            nonces: this.nonces,
            gatewayNow: this.now(),
            serviceNow: this.parts.clock.now(),
        });
    }

    private async meetFaults(passage: Passage, operation: Operation, caller: Caller): Promise<Reply> {
        const { region, entry } = passage;
        const mishap = this.parts.faults.meet({
            operation: operation.name,
            accountId: caller.account.id,
            region,
        });
        const fault = mishap.fault?.kind ?? (mishap.latency > 0 ? "latency" : undefined);
        if (fault !== undefined) {
            entry.fault = fault;
            await sleep(mishap.latency);
        }
        return mishapBefore(mishap) ?? mishapAfter(mishap, this.perform(passage, operation, caller));
    }

    private perform(passage: Passage, operation: Operation, caller: Caller): Reply {
        const { world, settings, clock, rateLimits } = this.parts;
        const { region, parameters, requestId } = passage;
        if (world.isDenied(caller.account.id, operation.name)) {
            throw noPermission(operation, caller);
        }
        const wait = rateLimits?.take(operation, caller.account.id, region, clock.now()) ?? 0;
        if (wait > 0) {
            throw throttled("Throttling.User", wait);
        }
        const content = operation.perform({
            parameters,
            caller,
            region: world.region(region),
            world,
            settings,
            now: clock.now(),
            upToDate: false,
        });
        return reply(200, passage.format, `${operation.name}Response`, { RequestId: requestId, ...content });
    }
}

/** Whoever calls an anonymous operation. */
const NOBODY: Caller = {
    account: {
        id: "",
        name: "nobody",
        accessKeyId: "",
        accessKeySecret: "",
        resourceDirectoryId: null,
        site: "china",
    },
    role: null,
};

/** What an error says of its origin: the host that was called if it is the cloud's, else the region's. */
function sourceOf({ request, sent, requestId, region }: Passage): ErrorSource {
    const called = headerOf(request, "host") ?? "";
    const isSts = versionOf(request, sent) === STS_VERSION;
    const host = isSts ? "sts.aliyuncs.com" : endpointOf(region);
    return {
        requestId,
        host: called.endsWith(".aliyuncs.com") ? called : host,
        product: isSts ? "Sts" : "ResourceSharing",
    };
}
