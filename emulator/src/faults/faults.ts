import type {
    delayMembers,
    errorMembers,
    faultFilterMembers,
    noResponseMembers,
    throttleMembers,
} from "../schema/fault.js";
import type { Inferred } from "../schema/inferred.js";
import { randomNumbers } from "./randomNumbers.js";

/**
 * The requests that a fault applies to; an absent member matches everything. Only authenticated requests meet faults.
 */
export type FaultFilter = Inferred<typeof faultFilterMembers>;

export type FaultError = Omit<Inferred<typeof errorMembers>, "kind">;

export type FaultKind =
    | Inferred<typeof throttleMembers>
    | Inferred<typeof delayMembers>
    | Inferred<typeof errorMembers>
    | Inferred<typeof noResponseMembers>;

/** A fault to inject: what happens, and to which requests. */
export type Fault = FaultFilter & FaultKind;

/** A fault that has been added. */
export interface FaultHandle {
    /** A number that no other fault of the emulator has, as a string. */
    readonly id: string;
    readonly fault: Fault;
    /** How many requests it has applied to. */
    readonly hits: number;
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
    readonly fault: Exclude<FaultKind, Inferred<typeof delayMembers>> | undefined;
}

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

    list(): readonly FaultHandle[] {
        return [...this.active.values()];
    }

    find(id: string): FaultHandle | undefined {
        return this.active.get(id);
    }

    clear(): void {
        this.active.clear();
    }

    /** Decides what happens to a request, and counts it. */
    match(subject: FaultSubject): FaultEffect {
        let latency = 0;
        let visibilityDelay = 0;
        let chosen: FaultEffect["fault"];
        for (const { fault, matches } of this.active.values()) {
            if ("milliseconds" in fault) {
                const delay = matches(subject) ? fault.milliseconds : 0;
                latency += fault.kind === "latency" ? delay : 0;
                visibilityDelay = Math.max(visibilityDelay, fault.kind === "latency" ? 0 : delay);
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
