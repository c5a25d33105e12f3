import type { Settings } from "alicloud-resource-sharing-emulator";
import * as fc from "fast-check";
import { type Step, stepOf } from "./step";

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

/** What a later declaration may change. */
export type Change = Pick<Declaration, "response" | "waitFor">;

export interface History {
    readonly settings: Partial<Settings>;
    readonly invitedAtFirst: boolean;
    readonly declaration: Declaration;
    readonly steps: readonly Step<Event, Change>[];
}

const response = fc.constantFrom("accept" as const, "accept" as const, "reject" as const);
const waitFor = fc.constantFrom("share" as const, "share" as const, "resources" as const);
const event = fc.constantFrom(...events);

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
    steps: fc.array(stepOf(event, fc.record({ response, waitFor })), { minLength: 1, maxLength: 14 }),
});
