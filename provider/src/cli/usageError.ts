import { UserFacingError } from "../common/userFacingError";

/** The error of a command line. @param what is wrong with it: a sentence without its full stop. */
export function usageError(what: string): UserFacingError {
    return new UserFacingError(`${what}. See --help.`);
}
