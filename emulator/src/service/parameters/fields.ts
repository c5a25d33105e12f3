import { refuse } from "../../errors/serviceErrors.js";
import type { Parameters } from "./parameters.js";

const maxNameLength = 50;
const nameCharacters = "[\\p{Script=Han}A-Za-z0-9._-]";
const namePattern = new RegExp(`^${nameCharacters}+$`, "u");

/** The form of a share's name, as a regular expression for Unicode. */
export const shareNamePattern = `^${nameCharacters}{1,${maxNameLength}}$`;

/** Whether a text has the form of a share's id. */
export function isShareId(text: string): boolean {
    return /^rs-[A-Za-z0-9]{1,64}$/.test(text);
}

/** Whether a text has the form of an invitation's id. */
export function isInvitationId(text: string): boolean {
    return /^i-[A-Za-z0-9]{1,64}$/.test(text);
}

/** Whether a text has the form of a resource's id. */
export function isResourceId(text: string): boolean {
    return /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/.test(text);
}

/** The required ResourceShareId. */
export function shareIdOf(parameters: Parameters): string {
    const id = parameters.get("ResourceShareId") ?? refuse("MissingParameter.ResourceShareId");
    return isShareId(id) ? id : refuse("InvalidParameter.ResourceShareId");
}

/** A ResourceShareName of the documented form, or undefined. */
export function optionalShareName(parameters: Parameters): string | undefined {
    const name = parameters.get("ResourceShareName");
    return name === undefined ? undefined : checkedShareName(name);
}

/** A share's name, refused where it is too long or holds a character that is not allowed. */
export function checkedShareName(name: string): string {
    if ([...name].length > maxNameLength) {
        refuse("InvalidParameter.ResourceShareName.Length");
    }
    return namePattern.test(name) ? name : refuse("InvalidParameter.ResourceShareName");
}

/** The required ResourceShareName. */
export function shareNameOf(parameters: Parameters): string {
    return optionalShareName(parameters) ?? refuse("MissingParameter.ResourceShareName");
}

/** A boolean parameter, or undefined; in any case, for the vendor's Python SDK sends `True`. */
export function booleanOf(parameters: Parameters, name: string): boolean | undefined {
    const text = parameters.get(name)?.toLowerCase();
    if (text === undefined) {
        return undefined;
    }
    if (text !== "true" && text !== "false") {
        refuse("InvalidParameter");
    }
    return text === "true";
}

/** Whose shares a call is about. */
export type ResourceOwner = "Self" | "OtherAccounts";

/** The ResourceOwner of a call that can do without; its error list has no code of its own for a wrong one. */
export function optionalOwner(parameters: Parameters): ResourceOwner | undefined {
    const owner = parameters.get("ResourceOwner");
    return owner === undefined || isOwner(owner) ? owner : refuse("InvalidParameter");
}

/** The required ResourceOwner. */
export function ownerOf(parameters: Parameters): ResourceOwner {
    const owner = parameters.get("ResourceOwner") ?? refuse("MissingParameter.ResourceOwner");
    return isOwner(owner) ? owner : refuse("InvalidParameter.ResourceOwner");
}

function isOwner(text: string): text is ResourceOwner {
    return text === "Self" || text === "OtherAccounts";
}
