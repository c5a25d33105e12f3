import { UserFacingError } from "../../common/userFacingError";
import { accountIdType } from "../../schema/account";

/**
 * The account ids in a list: one a line; comments begin with `#`. Duplicates count once.
 * @param name of the list in messages, such as its path.
 * @throws UserFacingError that names the first line that is not an account id, or says that there is none.
 */
export function parseAccountIds(content: string, name: string): string[] {
    const ids = content.split(/\r?\n/).flatMap((line, index) => {
        const id = line
            .replace(/^\u{feff}/u, "")
            .replace(/#.*/, "")
            .trim();
        const problem = id === "" ? undefined : accountIdType.problemWith(id);
        if (problem !== undefined) {
            throw new UserFacingError(`${name}:${index + 1} ${problem.reason}.`);
        }
        return id === "" ? [] : [id];
    });
    if (ids.length === 0) {
        throw new UserFacingError(`${name} lists no account: write one account id a line.`);
    }
    return [...new Set(ids)];
}
