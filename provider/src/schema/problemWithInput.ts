import { resourceShareIdType } from "./invitation";
import { properties } from "./invitationResponse";

const { accountId, region, onDelete, profile } = properties;

/** The inputs of a `CrossAccountShare` that an `InvitationResponse` has as well. */
const types = {
    accountId: accountId.input.type,
    resourceShareId: resourceShareIdType(),
    region: region.input.type,
    onDelete: onDelete.input.type,
    profile: profile.input.type,
};

/**
 * What is wrong with a known value for an input of a `CrossAccountShare`, as the end of a sentence that begins with the
 * input's name; undefined if it is right.
 */
export function problemWithInput(name: keyof typeof types, value: unknown): string | undefined {
    return types[name].problemWith(value)?.reason;
}
