import type { FaultKind, Settings } from "alicloud-resource-sharing-emulator";
import * as fc from "fast-check";

/** Something that sender, receiver or service do without the provider. */
export const events = [
    "invite",
    "remove",
    "accept by hand",
    "reject by hand",
    "leave by hand",
    "expire",
    "purge",
    "join through the directory",
    "acceptance begins to fail",
    "acceptance fails no more",
    "a resource becomes unavailable",
    "all resources become available",
    "a minute passes",
    "a day passes",
    "the credentials become another account's",
    "the credentials become the receiver's again",
] as const;
export type Event = (typeof events)[number];

export interface Declaration {
    readonly response: "accept" | "reject";
    readonly by: "share" | "invitation" | "both";
    readonly pin: "none" | "sender" | "stranger";
    readonly onDelete: "retain" | "leave";
    readonly waitFor: "share" | "resources";
    /** Whether the receiver's account is declared; its credentials then come from a URI, and may become another's. */
    readonly isGuarded: boolean;
}

export interface FaultStep {
    readonly kind: "fault";
    readonly operation: string;
    readonly fault: FaultKind;
    readonly times: number;
}

export type Step =
    | { readonly kind: "event"; readonly event: Event }
    /** Happens in the middle of the next operation that waits. */
    | { readonly kind: "meanwhile"; readonly event: Event }
    | FaultStep
    | {
          readonly kind: "declare";
          readonly response: "accept" | "reject";
          readonly waitFor: "share" | "resources";
      }
    | { readonly kind: "run"; readonly operation: "up" | "refresh" | "destroy" };

export interface History {
    readonly settings: Partial<Settings>;
    readonly invitedAtFirst: boolean;
    readonly declaration: Declaration;
    readonly steps: readonly Step[];
}

const response = fc.constantFrom("accept" as const, "accept" as const, "reject" as const);
const waitFor = fc.constantFrom("share" as const, "share" as const, "resources" as const);
const event = fc.constantFrom(...events);

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

export const faultStep: fc.Arbitrary<FaultStep> = fc
    .tuple(faultyOperation, fault, fc.integer({ min: 1, max: 3 }))
    .map(([operation, one, times]) => ({ kind: "fault", operation, fault: one, times }));

const run = fc
    .constantFrom("up" as const, "up" as const, "up" as const, "refresh" as const, "destroy" as const)
    .map((operation): Step => ({ kind: "run", operation }));

const step: fc.Arbitrary<Step> = fc.oneof(
    { weight: 4, arbitrary: run },
    { weight: 3, arbitrary: event.map((one): Step => ({ kind: "event", event: one })) },
    { weight: 3, arbitrary: event.map((one): Step => ({ kind: "meanwhile", event: one })) },
    { weight: 2, arbitrary: faultStep },
    {
        weight: 1,
        arbitrary: fc
            .tuple(response, waitFor)
            .map(([one, other]): Step => ({ kind: "declare", response: one, waitFor: other })),
    },
);

const lateness = fc.constantFrom(0, 0, 0, 2_500);

/** What the documentation leaves open, in any combination. */
export const settings: fc.Arbitrary<Partial<Settings>> = fc.record({
    lateInvitationVisibilityMilliseconds: lateness,
    lateStatusVisibilityMilliseconds: lateness,
    lateShareVisibilityMilliseconds: lateness,
    attachMilliseconds: lateness,
    leaveMilliseconds: lateness,
    disassociateMilliseconds: lateness,
    pendingShareVisible: fc.boolean(),
    pendingShareStatus: fc.constantFrom("Pending" as const, "Active" as const),
    acceptFailedJoins: fc.boolean(),
    acceptAfterFailure: fc.constantFrom(
        "allowed" as const,
        "allowed" as const,
        "InvitationStatus.AcceptFailed" as const,
        "InvitationStatus.AlreadyAccepted" as const,
        "EntityNotExists.ResourceShareInvitation" as const,
    ),
    rejectAfterFailure: fc.constantFrom(
        "allowed" as const,
        "InvitationStatus.AcceptFailed" as const,
        "InvitationStatus.AlreadyAccepted" as const,
        "EntityNotExists.ResourceShareInvitation" as const,
    ),
    cancelledInvitation: fc.constantFrom(
        "EntityNotExists.ResourceShareInvitation" as const,
        "InvitationStatus.Cancelled" as const,
        "InvitationStatus.Expired" as const,
    ),
    leaveTargets: fc.constantFrom("optional" as const, "required" as const, "refused" as const),
    leaveAgain: fc.constantFrom("EntityNotExists.ResourceShare" as const, "DisassociateInvalid" as const),
    finishedInvitationBlocks: fc.boolean(),
    deletedShareVisible: fc.boolean(),
    newestFirst: fc.boolean(),
    unattachedResources: fc.constantFrom("absent" as const, "Unavailable" as const),
    lastPageToken: fc.constantFrom("absent" as const, "empty" as const),
});

export const history: fc.Arbitrary<History> = fc.record({
    settings,
    invitedAtFirst: fc.boolean(),
    declaration: fc.record({
        response,
        by: fc.constantFrom("share" as const, "share" as const, "invitation" as const, "both" as const),
        pin: fc.constantFrom("none" as const, "sender" as const, "sender" as const, "stranger" as const),
        onDelete: fc.constantFrom("retain" as const, "leave" as const),
        waitFor,
        isGuarded: fc.boolean(),
    }),
    steps: fc.array(step, { minLength: 1, maxLength: 14 }),
});
