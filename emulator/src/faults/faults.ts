import { randomNumbers } from "./randomNumbers.js";

/** Which requests a fault meets; absent members match everything. Only authenticated requests are met. */
export interface FaultFilter {
    /** For example `AcceptResourceShareInvitation`. */
    readonly operation?: string;
    readonly accountId?: string;
    readonly region?: string;
    /** How many matching requests it meets at most; default: every one. */
    readonly times?: number;
    /** How many matching requests it lets pass first; default: 0. */
    readonly after?: number;
    /** How likely it meets a matching request, 0 to 1; default: 1. */
    readonly probability?: number;
    /** Makes the draws of `probability` repeatable; default: 1. */
    readonly seed?: number;
}

/** What a fault does to a request. */
export type FaultKind =
    /** Refused before the effect; `retryAfter` in milliseconds goes into x-acs-retry-after. */
    | { readonly kind: "throttle"; readonly retryAfter?: number; readonly code?: ThrottlingCode }
    /** Handled as usual, this much later (real time). Adds up, also with another fault. */
    | { readonly kind: "latency"; readonly milliseconds: number }
    /**
     * Handled as usual, but seen late, by the emulator's clock, as far as the settings for late visibility go: what
     * a write that meets it did to an invitation, or to a receiver's part in a share, is listed only so much later;
     * a list that meets it shows each of these as before its last change, where that is younger. Also with another
     * fault.
     */
    | { readonly kind: "lateVisibility"; readonly milliseconds: number }
    /** An error instead of the effect; default: 503 ServiceUnavailable. */
    | ({ readonly kind: "error" } & FaultError)
    /** An error although the effect took place; default: 500 InternalError. */
    | ({ readonly kind: "errorAfterEffect" } & FaultError)
    /** The connection is destroyed without an answer. */
    | { readonly kind: "cutBeforeEffect" | "cutAfterEffect" }
    /** The request is never answered. */
    | { readonly kind: "hang" | "hangAfterEffect" }
    /** 200 with a body that is not JSON, after the effect. */
    | { readonly kind: "garbage" }
    /** The connection is destroyed in the middle of the body, after the effect. */
    | { readonly kind: "truncate" };

/** The codes of the gateway for too many requests. */
export type ThrottlingCode = "Throttling" | "Throttling.User" | "Throttling.Api";

/** The error a fault answers with. */
export interface FaultError {
    /** One that the service documents brings its HTTP status and message along. */
    readonly code?: string;
    readonly httpStatus?: number;
    readonly message?: string;
}

/** A fault to be injected. */
export type Fault = FaultFilter & FaultKind;

/** A fault that was added. */
export interface FaultHandle {
    /** How many requests it has met. */
    readonly hits: number;
    /** Ends it. */
    remove(): void;
}

/** What a fault is matched against. */
export interface FaultSubject {
    readonly operation: string;
    readonly accountId: string;
    readonly region: string;
}

/** What happens to one request. */
export interface FaultEffect {
    /** To wait before anything else, in milliseconds. */
    readonly latency: number;
    /** How late its writes are seen, and how old what it reads may be, in milliseconds. */
    readonly visibilityDelay: number;
    /** The one fault beside these, if any. */
    readonly fault: Exclude<FaultKind, DelayKind> | undefined;
}

/** The kinds that only delay, and so go along with any other. */
type DelayKind = { readonly kind: "latency" | "lateVisibility" };

/**
 * Faults to be injected, in the order they were added: of those that match, the first acts, with the sum of all
 * latencies and the longest late visibility.
 */
export class Faults {
    private readonly active = new Set<ActiveFault>();

    add(fault: Fault): FaultHandle {
        const added = new ActiveFault(fault);
        this.active.add(added);
        return {
            get hits() {
                return added.hits;
            },
            remove: () => void this.active.delete(added),
        };
    }

    /** Ends all faults. */
    clear(): void {
        this.active.clear();
    }

    /** Decides what happens to a request, and counts it. */
    match(subject: FaultSubject): FaultEffect {
        let latency = 0;
        let visibilityDelay = 0;
        let chosen: FaultEffect["fault"];
        for (const { fault, matches } of this.active) {
            if (fault.kind === "latency") {
                latency += matches(subject) ? fault.milliseconds : 0;
            } else if (fault.kind === "lateVisibility") {
                visibilityDelay = Math.max(visibilityDelay, matches(subject) ? fault.milliseconds : 0);
            } else if (chosen === undefined && matches(subject)) {
                chosen = fault;
            }
        }
        return { latency, visibilityDelay, fault: chosen };
    }
}

class ActiveFault {
    hits = 0;
    private skipped = 0;
    private readonly draw: () => number;

    constructor(readonly fault: Fault) {
        this.draw = randomNumbers(fault.seed ?? 1);
    }

    readonly matches = (subject: FaultSubject): boolean => {
        const { operation, accountId, region, times, after, probability } = this.fault;
        const isSelected =
            (operation ?? subject.operation) === subject.operation &&
            (accountId ?? subject.accountId) === subject.accountId &&
            (region ?? subject.region) === subject.region;
        if (!isSelected || this.hits >= (times ?? Number.POSITIVE_INFINITY)) {
            return false;
        }
        if (this.skipped < (after ?? 0)) {
            this.skipped += 1;
            return false;
        }
        const isHit = probability === undefined || this.draw() < probability;
        this.hits += isHit ? 1 : 0;
        return isHit;
    };
}
