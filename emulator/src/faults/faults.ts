import type { RegionId } from "../regions.js";
import { randomNumbers } from "./randomNumbers.js";

/**
 * The requests that a fault applies to; an absent member matches everything. Only authenticated requests meet faults.
 */
export interface FaultFilter {
    /** For example `AcceptResourceShareInvitation`. */
    readonly operation?: string | undefined;
    /** The id of the caller's account; its name may be given as well. */
    readonly accountId?: string | undefined;
    readonly region?: RegionId | undefined;
    /** The most requests that it applies to. Default: no limit. */
    readonly times?: number | undefined;
    /** How many matching requests pass before it applies. Default: 0. */
    readonly after?: number | undefined;
    /** The probability, 0 to 1, that it applies to a matching request. Default: 1. */
    readonly probability?: number | undefined;
    /** The seed of the random numbers for `probability`, so that a run can be repeated. Default: 1. */
    readonly seed?: number | undefined;
}

/** What a fault does to a request. */
export type FaultKind =
    /**
     * Throttled before it takes effect; `retryAfter`, in milliseconds, is sent as x-acs-retry-after. Default code:
     * Throttling.User.
     */
    | {
          readonly kind: "throttle";
          readonly retryAfter?: number | undefined;
          readonly code?: ThrottlingCode | undefined;
      }
    /** Handled as usual, so many milliseconds later in real time. Several add up, also with another fault. */
    | { readonly kind: "latency"; readonly milliseconds: number }
    /**
     * Handled as usual, but seen late by the emulator's clock, as with the settings for late visibility. After a write,
     * lists show what it changed of an invitation or of a membership only so many milliseconds later. A list shows each
     * of these as it was before its last change, if that is more recent. Combines with another fault.
     */
    | { readonly kind: "lateVisibility"; readonly milliseconds: number }
    /** An error, without taking effect. Default: 503 ServiceUnavailable. */
    | ({ readonly kind: "error" } & FaultError)
    /** An error, although it takes effect. Default: 500 InternalError. */
    | ({ readonly kind: "errorAfterEffect" } & FaultError)
    /** The connection is cut without a response, before or after it takes effect. */
    | { readonly kind: "cutBeforeEffect" | "cutAfterEffect" }
    /** There is never a response; the request takes effect or not. */
    | { readonly kind: "hang" | "hangAfterEffect" }
    /** A response 200 whose body is not JSON, although the request takes effect. */
    | { readonly kind: "garbage" }
    /** The connection is cut in the middle of the response body, although the request takes effect. */
    | { readonly kind: "truncate" };

/** The gateway's error codes for too many requests. */
export type ThrottlingCode = "Throttling" | "Throttling.User" | "Throttling.Api";

/** The error of a fault. */
export interface FaultError {
    /** A documented code has its own HTTP status and message as defaults. */
    readonly code?: string | undefined;
    readonly httpStatus?: number | undefined;
    readonly message?: string | undefined;
}

/** A fault to inject: what happens, and to which requests. */
export type Fault = FaultFilter & FaultKind;

/** A fault that has been added. */
export interface FaultHandle {
    /** A number that no other fault of the emulator has, as a string. */
    readonly id: string;
    readonly fault: Fault;
    /** How many requests it has applied to. */
    readonly hits: number;
    /** Removes the fault. */
    remove(): void;
}

/** What a fault is matched against. */
export interface FaultSubject {
    readonly operation: string;
    readonly accountId: string;
    readonly region: string;
}

/** What the faults do to one request. */
export interface FaultEffect {
    /** How long to wait before anything else, in milliseconds. */
    readonly latency: number;
    /** How late its writes become visible, and how old what it reads may be, in milliseconds. */
    readonly visibilityDelay: number;
    /** The fault besides these two, if any. */
    readonly fault: Exclude<FaultKind, DelayKind> | undefined;
}

/** The kinds that only delay, and so combine with any other. */
type DelayKind = { readonly kind: "latency" | "lateVisibility" };

/**
 * The faults to inject, in the order in which they were added. Of those that match a request the first applies,
 * together with the sum of all latencies and the longest late visibility.
 */
export class Faults {
    private readonly active = new Map<string, ActiveFault>();
    private added = 0;

    /** @param accountIdOf the id of the account with a name or an id; throws if there is none */
    constructor(private readonly accountIdOf: (nameOrId: string) => string) {}

    /** Adds a fault. @throws InputError if its account does not exist */
    add(given: Fault): FaultHandle {
        const { accountId } = given;
        const fault = accountId === undefined ? given : { ...given, accountId: this.accountIdOf(accountId) };
        this.added += 1;
        const id = String(this.added);
        const active = new ActiveFault(id, fault, () => void this.active.delete(id));
        this.active.set(id, active);
        return active;
    }

    /** The faults, in the order in which they were added. */
    list(): readonly FaultHandle[] {
        return [...this.active.values()];
    }

    /** The fault with an id, or undefined if there is none. */
    find(id: string): FaultHandle | undefined {
        return this.active.get(id);
    }

    /** Removes all faults. */
    clear(): void {
        this.active.clear();
    }

    /** Decides what happens to a request, and counts it. */
    match(subject: FaultSubject): FaultEffect {
        let latency = 0;
        let visibilityDelay = 0;
        let chosen: FaultEffect["fault"];
        for (const { fault, matches } of this.active.values()) {
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

class ActiveFault implements FaultHandle {
    hits = 0;
    private skipped = 0;
    private readonly draw: () => number;

    constructor(
        readonly id: string,
        readonly fault: Fault,
        readonly remove: () => void,
    ) {
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
