import { setTimeout as sleep } from "node:timers/promises";
import type { EmulatorClock } from "../clock.js";
import { ApiError } from "../errors/apiError.js";
import { gatewayError, throttled } from "../errors/gatewayErrors.js";
import type { Faults } from "../faults/faults.js";
import { DEFAULT_REGION, endpointOf, type RegionId } from "../regions.js";
import type { Caller, Operation } from "../service/call.js";
import { Parameters } from "../service/parameters.js";
import type { Settings } from "../settings/settings.js";
import { newRequestId } from "../world/ids.js";
import type { World } from "../world/world.js";
import { authenticate } from "./authenticate.js";
import type { KeyRing } from "./keys.js";
import { mishapAfter, mishapBefore } from "./mishap.js";
import { Nonces } from "./nonces.js";
import { noPermission } from "./permissions.js";
import type { RateLimits } from "./rateLimits.js";
import { actionOf, operationOf } from "./recognise.js";
import { regionOf } from "./region.js";
import { errorReply, jsonReply, type Reply } from "./reply.js";
import type { LogEntry, RequestLog } from "./requestLog.js";
import { headerOf, type WireRequest } from "./wire.js";

/** All that the gateway stands in front of. */
export interface GatewayParts {
    readonly world: World;
    readonly clock: EmulatorClock;
    readonly settings: Settings;
    readonly faults: Faults;
    readonly keys: KeyRing;
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
    readonly entry: LogEntry;
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

    /** Answers a request. Never throws: what was not expected is answered as InternalError. */
    public async handle(request: WireRequest): Promise<Reply> {
        const passage = this.begin(request);
        try {
            return await this.pass(passage);
        } catch (error) {
            const refusal = error instanceof ApiError ? error : gatewayError("InternalError");
            passage.entry.close({ httpStatus: refusal.httpStatus, code: refusal.code });
            return errorReply(refusal, passage.requestId, hostOf(passage), "ResourceSharing");
        }
    }

    private begin(request: WireRequest): Passage {
        const sent = new Map([...request.query, ...request.form]);
        const parameters = new Parameters(
            new Map([...sent].filter(([name]) => !PROTOCOL_PARAMETERS.has(name))),
        );
        const entry = this.parts.log.open({
            time: this.parts.clock.now(),
            method: request.method,
            operation: actionOf(request, sent),
            region: DEFAULT_REGION,
            parameters: parameters.toRecord(),
        });
        return { request, sent, parameters, requestId: newRequestId(), entry, region: DEFAULT_REGION };
    }

    private async pass(passage: Passage): Promise<Reply> {
        const { request, sent, entry } = passage;
        passage.region = regionOf(request, sent.get("RegionId"));
        entry.note({ region: passage.region });
        const operation = operationOf(request, sent);
        const caller = authenticate(request, {
            keys: this.parts.keys,
            nonces: this.nonces,
            gatewayNow: this.now(),
            serviceNow: this.parts.clock.now(),
        });
        entry.note({ accountId: caller.account.id });
        const reply = await this.meetFaults(passage, operation, caller);
        entry.close({ httpStatus: reply.httpStatus });
        return reply;
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
            entry.note({ fault });
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
        return jsonReply(200, requestId, { RequestId: requestId, ...content });
    }
}

/** The host an error names: the one that was called if it is the cloud's, else the one of the region. */
function hostOf({ request, region }: Passage): string {
    const host = headerOf(request, "host") ?? "";
    return host.endsWith(".aliyuncs.com") ? host : endpointOf(region);
}
