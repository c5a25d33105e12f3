import { randomBytes, randomUUID } from "node:crypto";

const alphabet = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

function letters(length: number): string {
    let id = "";
    for (const byte of randomBytes(length)) {
        id += alphabet[byte % alphabet.length];
    }
    return id;
}

/** A share id of the documented form, `rs-` and 12 letters or digits. */
export function newShareId(): string {
    return `rs-${letters(12)}`;
}

/** An invitation id of the documented form, `i-` and 16 letters or digits. */
export function newInvitationId(): string {
    return `i-${letters(16)}`;
}

/** A request id: an upper-case UUID. */
export function newRequestId(): string {
    return randomUUID().toUpperCase();
}
