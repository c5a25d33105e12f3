import { UserFacingError } from "../common/userFacingError";

/** @param what is wrong with the command line: a sentence without its full stop. */
export function usageError(what: string): UserFacingError {
    return new UserFacingError(`${what}. See --help.`);
}
