import { refuse } from "../../errors/serviceErrors.js";
import type { Parameters } from "./parameters.js";

/** The most values that a list parameter may have (product limits). */
export const maxListLength = 5;

/** The list parameters whose three errors follow one pattern. */
export type ListName =
    | "ResourceShareIds"
    | "ResourceShareInvitationIds"
    | "ResourceIds"
    | "ResourceArns"
    | "Targets";

/** A list parameter, checked: not too many values, each of the right form, none twice. */
export function listOf(
    parameters: Parameters,
    name: ListName,
    isValid: (value: string) => boolean,
    limit = maxListLength,
): readonly string[] {
    const values = parameters.list(name);
    checkList(values, isValid, name, limit);
    return values;
}

/** Checks, in this order, the length of a list, the form of each value, and that none occurs twice. @throws ApiError */
export function checkList(
    values: readonly string[],
    isValid: (value: string) => boolean,
    name: ListName | "Resources",
    limit = maxListLength,
): void {
    if (values.length > limit) {
        refuse(`InvalidParameter.${name}.Length`);
    }
    if (!values.every(isValid)) {
        refuse(`InvalidParameter.${name}`);
    }
    if (new Set(values).size < values.length) {
        refuse(`InvalidParameter.${name}.Duplicate`);
    }
}
