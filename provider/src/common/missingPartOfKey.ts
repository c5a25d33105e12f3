import { isAbsent } from "./json";

/** The parts of an access key: strings, or placeholders for strings that are not known yet. */
export interface AccessKeyParts {
    readonly accessKey?: unknown;
    readonly secretKey?: unknown;
    readonly securityToken?: unknown;
}

/**
 * The missing part of an access key if another part is given; undefined if none is missing, or none is given. As with
 * every setting, an empty or blank string counts as missing. A value that is not known yet counts as given.
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
