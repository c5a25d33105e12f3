import { refuse } from "../../errors/serviceErrors.js";
import type { Parameters } from "./parameters.js";

/** The most values of one list parameter in a call (product limits). */
export const maxListLength = 5;

/** The lists whose three errors follow one pattern. */
export type ListName =
    | "ResourceShareIds"
    | "ResourceShareInvitationIds"
    | "ResourceIds"
    | "ResourceArns"
    | "Targets";

/** A list parameter, checked: each value of the right form, none twice, not too many. */
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

/** Refuses a list that is too long, holds a value of the wrong form or one twice, in this order. */
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
