import type { FaultKind } from "alicloud-resource-sharing-emulator";
import * as fc from "fast-check";

export type Operation = "up" | "refresh" | "destroy";

/** A part of a history. */
export type Step<Event, Declaration> =
    | { readonly kind: "event"; readonly event: Event }
    /** Happens in the middle of the next operation that waits. */
    | { readonly kind: "meanwhile"; readonly event: Event }
    | FaultStep
    | { readonly kind: "declare"; readonly declaration: Declaration }
    | { readonly kind: "run"; readonly operation: Operation };

interface FaultStep {
    readonly kind: "fault";
    readonly operation: string;
    readonly fault: FaultKind;
    readonly times: number;
}

const fault: fc.Arbitrary<FaultKind> = fc.constantFrom<FaultKind[]>(
    { kind: "throttle" },
    { kind: "throttle", retryAfter: 700 },
    { kind: "error" },
    { kind: "errorAfterEffect" },
    { kind: "cutBeforeEffect" },
    { kind: "cutAfterEffect" },
    { kind: "garbage" },
    { kind: "truncate" },
);

const faultyOperation = fc.constantFrom(
    "AcceptResourceShareInvitation",
    "RejectResourceShareInvitation",
    "ListResourceShareInvitations",
    "ListResourceShares",
    "ListSharedResources",
    "DisassociateResourceShare",
    "GetCallerIdentity",
);

const faultStep: fc.Arbitrary<FaultStep> = fc
    .tuple(faultyOperation, fault, fc.integer({ min: 1, max: 3 }))
    .map(([operation, one, times]) => ({ kind: "fault", operation, fault: one, times }));

const run = fc.constantFrom<Operation[]>("up", "up", "up", "refresh", "destroy");

/**
 * Steps with events and declarations of a resource.
 * @param declarations how many there are, compared with 4 runs and 6 events
 */
export function stepOf<Event, Declaration>(
    event: fc.Arbitrary<Event>,
    declaration: fc.Arbitrary<Declaration>,
    declarations = 1,
): fc.Arbitrary<Step<Event, Declaration>> {
    return fc.oneof(
        { weight: 4, arbitrary: run.map((operation) => ({ kind: "run", operation }) as const) },
        { weight: 3, arbitrary: event.map((one) => ({ kind: "event", event: one }) as const) },
        { weight: 3, arbitrary: event.map((one) => ({ kind: "meanwhile", event: one }) as const) },
        { weight: 2, arbitrary: faultStep },
        {
            weight: declarations,
            arbitrary: declaration.map((one) => ({ kind: "declare", declaration: one }) as const),
        },
    );
}
