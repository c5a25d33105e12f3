import { setMaxListeners } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import type { EmulatorClock } from "../clock.js";
import { ApiError } from "../errors/apiError.js";
import { gatewayError, throttled } from "../errors/gatewayErrors.js";
import type { Faults } from "../faults/faults.js";
import type { JsonObject } from "../json.js";
import type { StateSaver } from "../persistence/stateSaver.js";
import { type Caller, callerOf, type Operation } from "../service/call.js";
import type { Settings } from "../settings/definitions.js";
import type { Store } from "../store/store.js";
import { authenticate } from "./authenticate.js";
import { temporaryCredentials } from "./credentialsUri.js";
import { faultName, replyAfter, replyInstead } from "./faultEffect.js";
import { Nonces } from "./nonces.js";
import { noPermission } from "./permissions.js";
import type { RateLimits } from "./rateLimits.js";
import { regionOf } from "./region.js";
import { errorReply, type Reply, reply } from "./reply.js";
import { createRequestContext, type RequestContext, sourceOf } from "./requestContext.js";
import type { RequestLog } from "./requestLog.js";
import { operationOf } from "./route.js";
import type { WireRequest } from "./wire.js";

export interface GatewayParts {
    readonly store: Store;
    readonly clock: EmulatorClock;
    readonly settings: Settings;
    readonly faults: Faults;
    readonly log: RequestLog;
    /** Null if there are no limits. */
    readonly rateLimits: RateLimits | null;
    readonly saver: StateSaver;
}

/**
 * Handles a request from the wire to an operation and back: routing, authentication, permissions, limits and faults.
 */
export class Gateway {
    private readonly nonces = new Nonces();
    private readonly stopping = new AbortController();

    constructor(private readonly parts: GatewayParts) {
        // Any number of requests may be delayed at once.
        setMaxListeners(0, this.stopping.signal);
    }

    /** The gateway's time, in milliseconds since 1970. */
    now(): number {
        return Date.now() + this.parts.settings.gatewaySkewMilliseconds;
    }

    /** Whether the gateway's clock shows real time. */
    get isOnTime(): boolean {
        return this.parts.settings.gatewaySkewMilliseconds === 0;
    }

    /** Stops the gateway: requests that a fault delays no longer take effect. */
    stop(): void {
        this.stopping.abort();
    }

    /** The response of a credentials URI for an account, or undefined if there is no such account. */
    credentials(nameOrId: string): JsonObject | undefined {
        return temporaryCredentials(this.parts.store, nameOrId, this.parts.clock.now());
    }

    /** Handles a request. Never throws: an unexpected error becomes a response with the code InternalError. */
    async handle(request: WireRequest): Promise<Reply> {
        const context = createRequestContext(request, this.parts.log, this.parts.clock.now());
        try {
            return await this.process(context);
        } catch (error) {
            const refusal = error instanceof ApiError ? error : this.unexpected(error);
            context.entry.code = refusal.code;
            this.finish(context, refusal.httpStatus);
            return errorReply(refusal, context.format, sourceOf(context));
        }
    }

    private unexpected(error: unknown): ApiError {
        if (!this.stopping.signal.aborted) {
            process.emitWarning(String(error));
        }
        return gatewayError("InternalError");
    }

    private async process(context: RequestContext): Promise<Reply> {
        const { request, allParameters, entry } = context;
        context.region = regionOf(request, allParameters.get("RegionId"));
        entry.region = context.region;
        const operation = operationOf(request, allParameters);
        const caller = operation.anonymous === true ? anonymousCaller : this.authenticate(request);
        entry.accountId = caller === anonymousCaller ? null : caller.account.id;
        const response = await this.applyFaults(context, operation, caller);
        this.finish(context, response.httpStatus);
        return response;
    }

    private finish({ entry, start }: RequestContext, httpStatus: number): void {
        entry.httpStatus = httpStatus;
        entry.milliseconds = performance.now() - start;
        this.parts.log.finish(entry);
    }

    private authenticate(request: WireRequest): Caller {
        return authenticate(request, {
            store: this.parts.store,
            nonces: this.nonces,
            gatewayNow: this.now(),
            serviceNow: this.parts.clock.now(),
        });
    }

    private async applyFaults(context: RequestContext, operation: Operation, caller: Caller): Promise<Reply> {
        const { region, entry } = context;
        const effect = this.parts.faults.match({
            operation: operation.name,
            accountId: caller.account.id,
            region,
        });
        const fault = faultName(effect);
        if (fault !== undefined) {
            entry.fault = fault;
            await sleep(effect.latency, undefined, { signal: this.stopping.signal });
        }
        return (
            replyInstead(effect) ??
            replyAfter(effect, await this.perform(context, operation, caller, effect.visibilityDelay))
        );
    }

    private async perform(
        context: RequestContext,
        operation: Operation,
        caller: Caller,
        visibilityDelay: number,
    ): Promise<Reply> {
        const { store, settings, clock, rateLimits, saver } = this.parts;
        const { region, parameters, requestId } = context;
        if (store.isDenied(caller.account.id, operation.name)) {
            throw noPermission(operation, caller);
        }
        const wait = rateLimits?.take(operation, caller.account.id, region, clock.now()) ?? 0;
        if (wait > 0) {
            throw throttled("Throttling.User", wait);
        }
        const content = operation.perform({
            parameters,
            caller,
            region: store.region(region),
            store,
            settings,
            now: clock.now(),
            upToDate: false,
            visibilityDelay,
        });
        if (operation.writes) {
            await saver.save();
        }
        return reply(200, context.format, `${operation.name}Response`, { RequestId: requestId, ...content });
    }
}

/** The caller of an anonymous operation. */
const anonymousCaller: Caller = callerOf(undefined);
