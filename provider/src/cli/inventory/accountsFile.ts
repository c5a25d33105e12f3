import { UserFacingError } from "../../common/userFacingError";
import { accountIdType } from "../../schema/account";

/**
 * The account ids of a list: one a line, with comments that begin with `#`. One that is listed again counts once.
 * @param name what messages call the list, such as its path.
 * @throws UserFacingError that names the first line that is no account id, or says that there is none.
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
