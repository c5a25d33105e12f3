import { setTimeout as sleep } from "node:timers/promises";
import type { EmulatorClock } from "../clock.js";
import { ApiError } from "../errors/apiError.js";
import { gatewayError, throttled } from "../errors/gatewayErrors.js";
import type { Faults } from "../faults/faults.js";
import type { JsonObject } from "../json.js";
import type { Caller, Operation } from "../service/call.js";
import type { Settings } from "../settings/settings.js";
import type { World } from "../world/world.js";
import { authenticate } from "./authenticate.js";
import { temporaryCredentials } from "./credentialsUri.js";
import { mishapAfter, mishapBefore, nameOf } from "./mishap.js";
import { Nonces } from "./nonces.js";
import { type Passage, passageOf, sourceOf } from "./passage.js";
import { noPermission } from "./permissions.js";
import type { RateLimits } from "./rateLimits.js";
import { operationOf } from "./recognise.js";
import { regionOf } from "./region.js";
import { errorReply, type Reply, reply } from "./reply.js";
import type { RequestLog } from "./requestLog.js";
import type { WireRequest } from "./wire.js";

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

/** Takes requests from the wire to an operation and back: what, who, whether, and what goes wrong on purpose. */
export class Gateway {
    private readonly nonces = new Nonces();
    private readonly stopping = new AbortController();

    constructor(private readonly parts: GatewayParts) {}

    /** The gateway's time, in milliseconds since 1970. */
    now(): number {
        return Date.now() + this.parts.settings.gatewaySkewMilliseconds;
    }

    /** Whether the gateway's clock is right. */
    get isOnTime(): boolean {
        return this.parts.settings.gatewaySkewMilliseconds === 0;
    }

    /** Ends: requests that are delayed on purpose no longer take effect. */
    stop(): void {
        this.stopping.abort();
    }

    /** What a credentials URI answers for an account, or undefined if there is no such account. */
    credentials(nameOrId: string): JsonObject | undefined {
        return temporaryCredentials(this.parts.world, nameOrId, this.parts.clock.now());
    }

    /** Answers a request. Never throws: what was not expected is answered as InternalError. */
    async handle(request: WireRequest): Promise<Reply> {
        const passage = passageOf(request, this.parts.log, this.parts.clock.now());
        try {
            return await this.pass(passage);
        } catch (error) {
            const refusal = error instanceof ApiError ? error : gatewayError("InternalError");
            passage.entry.code = refusal.code;
            this.close(passage, refusal.httpStatus);
            return errorReply(refusal, passage.format, sourceOf(passage));
        }
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
        const fault = nameOf(mishap);
        if (fault !== undefined) {
            entry.fault = fault;
            await sleep(mishap.latency, undefined, { signal: this.stopping.signal });
        }
        return (
            mishapBefore(mishap) ??
            mishapAfter(mishap, this.perform(passage, operation, caller, mishap.lateness))
        );
    }

    private perform(passage: Passage, operation: Operation, caller: Caller, lateness: number): Reply {
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
            lateness,
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
