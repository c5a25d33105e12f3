import { choice, milliseconds } from "./definition.js";

/** How a receiver leaves: DisassociateResourceShare with ResourceOwner OtherAccounts. */
export const leavingSettings = {
    leaveTargets: choice(["optional", "required", "refused"], "optional", {
        meaning:
            "Whether the receiver must name itself in Targets, may, or must not. Without it a `required` answers ResourceAndTargetBothEmpty; with it a `refused` answers InvalidParameter.Targets.",
        reason: "Not documented; accepts every client.",
    }),
    leaveMilliseconds: milliseconds(0, {
        meaning: "How long the receiver stays joined, `Disassociating`, after its leave was answered.",
        reason: "Documented as asynchronous, without a time; 0 lets the next read see it gone.",
    }),
    leaveAgain: choice(
        ["EntityNotExists.ResourceShare", "DisassociateInvalid"],
        "EntityNotExists.ResourceShare",
        {
            meaning: "What leaving a share answers that the receiver has left already.",
            reason: "Not documented; the share is no longer visible to the account.",
        },
    ),
} as const;
