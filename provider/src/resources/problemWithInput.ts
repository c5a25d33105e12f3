import { properties } from "./invitationResponse/properties";

/**
 * What is wrong with a known value for an input of an `InvitationResponse`, as the end of a sentence that begins with
 * the input's name; undefined if it is right.
 */
export function problemWithInput(
    name: "accountId" | "resourceShareId" | "region" | "onDelete" | "profile",
    value: unknown,
): string | undefined {
    return properties[name].input.type.problemWith(value);
}
