import type { z } from "zod";

/** Something that is wrong with a value. */
export interface Problem {
    /** The names and indexes that lead to the value. */
    readonly path: readonly PropertyKey[];
    /** The name of its member that is not known, if that is the problem. */
    readonly unknownMember: string | undefined;
    /** One line that names the place and says what would be right. */
    readonly message: string;
}

/**
 * The problems that a schema has found.
 * @param whole what messages call the value as a whole
 * @param prefix what the places of its members begin with. Default: nothing
 */
export function problemsOf(
    { issues }: z.core.$ZodError,
    whole: string,
    prefix: readonly PropertyKey[] = [],
): readonly Problem[] {
    return issues.flatMap((issue) => {
        const place = placeOf([...prefix, ...issue.path]) || whole;
        // One issue has all unknown members of an object: a line for each.
        const names = issue.code === "unrecognized_keys" ? issue.keys : [];
        return issue.message.split("\n").map((line, index) => ({
            path: issue.path,
            unknownMember: names[index],
            message: `${place} ${line}`,
        }));
    });
}

/** What messages call a place, for example `shares[0].owner`. */
function placeOf(path: readonly PropertyKey[]): string {
    return path
        .map((part, index) =>
            typeof part === "number" ? `[${part}]` : index === 0 ? String(part) : `.${String(part)}`,
        )
        .join("");
}
