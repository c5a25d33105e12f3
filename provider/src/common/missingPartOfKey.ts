import { isAbsent } from "./json";

/** The parts of an access key as somebody gives them: strings, or what stands for strings that are not known yet. */
export interface AccessKeyParts {
    readonly accessKey?: unknown;
    readonly secretKey?: unknown;
    readonly securityToken?: unknown;
}

/**
 * The part that is missing of an access key of which another part is given; undefined if nothing is missing, or nothing is
 * given. As with every setting, a string that is empty, or has only blanks, counts as none. What is not known yet counts
 * as given.
 */
export function missingPartOfKey({
    accessKey,
    secretKey,
    securityToken,
}: AccessKeyParts): "accessKey" | "secretKey" | undefined {
    if (isGiven(accessKey)) {
        return isGiven(secretKey) ? undefined : "secretKey";
    }
    return isGiven(secretKey) || isGiven(securityToken) ? "accessKey" : undefined;
}

function isGiven(value: unknown): boolean {
    return !isAbsent(value) && !(typeof value === "string" && value.trim() === "");
}
