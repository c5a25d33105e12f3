import { choice, milliseconds } from "./definition.js";

/** How a receiver leaves: DisassociateResourceShare with ResourceOwner OtherAccounts. */
export const leavingSettings = {
    leaveTargets: choice(["optional", "required", "refused"], "optional", {
        meaning:
            "Whether the receiver may, must or must not name itself in Targets. The errors are ResourceAndTargetBothEmpty if it is `required`, and InvalidParameter.Targets if it is `refused`.",
        reason: "Not documented; works with every client.",
    }),
    leaveMilliseconds: milliseconds(0, {
        meaning: "How long the receiver stays joined, with the status `Disassociating`, after it has left.",
        reason: "Documented as asynchronous, without a time; with 0 it is gone at the next read.",
    }),
    leaveAgain: choice(
        ["EntityNotExists.ResourceShare", "DisassociateInvalid"],
        "EntityNotExists.ResourceShare",
        {
            meaning: "The error when the receiver leaves a share that it has left already.",
            reason: "Not documented; the share is no longer visible to the account.",
        },
    ),
} as const;
