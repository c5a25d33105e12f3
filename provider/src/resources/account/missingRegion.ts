import type { Account } from "../../account/account";

/** What is wrong with `region` if neither a program nor its account has one: the end of a sentence. */
export function missingRegion({ waysToSetRegion }: Account): string {
    return `is missing, and the account has none: declare the region in which the share was created, ${waysToSetRegion}`;
}
