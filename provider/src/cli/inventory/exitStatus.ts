export const exitStatuses = {
    complete: {
        status: 0,
        meaning: "every account was asked in every region; with --fail-if-any, nothing was found",
    },
    mistake: {
        status: 1,
        meaning: "a mistake on the command line, in a file or in the settings; nothing was listed",
    },
    found: { status: 2, meaning: "with --fail-if-any: at least one invitation was found" },
    incomplete: { status: 3, meaning: "at least one account could not be reached, in one region or in all" },
    foundIncomplete: { status: 4, meaning: "both: 2 and 3" },
} as const;

/** @param found how many invitations. @param unreachable how many accounts. */
export function exitStatusOf(found: number, unreachable: number, failIfAny: boolean): number {
    const isFound = failIfAny && found > 0;
    const isIncomplete = unreachable > 0;
    if (isFound && isIncomplete) {
        return exitStatuses.foundIncomplete.status;
    }
    if (isFound) {
        return exitStatuses.found.status;
    }
    return isIncomplete ? exitStatuses.incomplete.status : exitStatuses.complete.status;
}
