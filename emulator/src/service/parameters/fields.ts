import { refuse } from "../../errors/serviceErrors.js";
import type { ResourceOwner } from "../operationTypes.js";
import { maxNameLength, nameForm, shareIdForm } from "./forms.js";
import type { Parameters } from "./parameters.js";

/** Whether a string has the form of a share's id. */
export function isShareId(value: string): boolean {
    return shareIdForm.test(value);
}

/** Whether a string has the form of an invitation's id. */
export function isInvitationId(value: string): boolean {
    return /^i-[A-Za-z0-9]{1,64}$/.test(value);
}

/** Whether a string has the form of a resource's id. */
export function isResourceId(value: string): boolean {
    return /^[A-Za-z0-9][A-Za-z0-9._:-]{0,127}$/.test(value);
}

/** The required parameter ResourceShareId. */
export function shareIdOf(parameters: Parameters): string {
    const id = parameters.get("ResourceShareId") ?? refuse("MissingParameter.ResourceShareId");
    return isShareId(id) ? id : refuse("InvalidParameter.ResourceShareId");
}

/** The optional parameter ResourceShareName, checked for its form. */
export function optionalShareName(parameters: Parameters): string | undefined {
    const name = parameters.get("ResourceShareName");
    return name === undefined ? undefined : checkedShareName(name);
}

/** A share's name, checked for its length and characters. @throws ApiError */
export function checkedShareName(name: string): string {
    if ([...name].length > maxNameLength) {
        refuse("InvalidParameter.ResourceShareName.Length");
    }
    return nameForm.test(name) ? name : refuse("InvalidParameter.ResourceShareName");
}

/** The required parameter ResourceShareName. */
export function shareNameOf(parameters: Parameters): string {
    return optionalShareName(parameters) ?? refuse("MissingParameter.ResourceShareName");
}

/** An optional boolean parameter, in upper or lower case, because the official Python SDK sends `True`. */
export function booleanOf(parameters: Parameters, name: string): boolean | undefined {
    const value = parameters.get(name)?.toLowerCase();
    if (value === undefined) {
        return undefined;
    }
    if (value !== "true" && value !== "false") {
        refuse("InvalidParameter");
    }
    return value === "true";
}

/** The optional parameter ResourceOwner; a wrong value has no error code of its own. */
export function optionalOwner(parameters: Parameters): ResourceOwner | undefined {
    const owner = parameters.get("ResourceOwner");
    return owner === undefined || isOwner(owner) ? owner : refuse("InvalidParameter");
}

/** The required parameter ResourceOwner. */
export function ownerOf(parameters: Parameters): ResourceOwner {
    const owner = parameters.get("ResourceOwner") ?? refuse("MissingParameter.ResourceOwner");
    return isOwner(owner) ? owner : refuse("InvalidParameter.ResourceOwner");
}

function isOwner(value: string): value is ResourceOwner {
    return value === "Self" || value === "OtherAccounts";
}
