import { UserFacingError } from "../../common/userFacingError";

/** The error of a write that is not sent: it cannot be undone, and the CLI may have been killed to prevent it. */
export function engineGone(): UserFacingError {
    return new UserFacingError("The Pulumi CLI that started this operation is gone: nothing was sent.");
}
