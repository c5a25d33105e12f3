import { readFile } from "node:fs/promises";
import type { Client } from "../../api/client";
import { type Clock, Deadline } from "../../api/clock";
import { assumeRole } from "../../api/operations/assumeRole";
import { type AnonymousSite, assumeRoleWithOidc } from "../../api/operations/assumeRoleWithOidc";
import type { TemporaryCredentials } from "../../api/operations/temporaryCredentials";
import type { CredentialsSettings } from "../settings/credentialsSettings";
import type { RoleSession } from "../settings/roleSession";
import { CredentialsError } from "./source";

/** How long it may take to assume a role, repetitions included, in milliseconds. */
const longest = 60_000;

/**
 * Assumes a role with the credentials that the client signs with. Our own client does it, not the credentials
 * library: it honours the endpoint that the user set, repeats as all our calls do, and says what went wrong.
 * @throws CredentialsError
 */
export async function fetchRole(
    client: Client,
    role: RoleSession,
    clock: Clock,
): Promise<TemporaryCredentials> {
    try {
        return await assumeRole(client, role, new Deadline(clock, longest));
    } catch (error) {
        throw cannotAssume(role, error);
    }
}

/**
 * Assumes a role with an OIDC token. A token file is read each time: whoever wrote it renews it.
 * @throws CredentialsError
 */
export async function fetchOidcRole(
    site: AnonymousSite,
    { role, oidcProviderArn, token }: Extract<CredentialsSettings, { kind: "oidc" }>,
    clock: Clock,
): Promise<TemporaryCredentials> {
    const oidcToken = "text" in token ? token.text : await readToken(token.file);
    try {
        const request = { role, oidcProviderArn, oidcToken };
        return await assumeRoleWithOidc(site, request, new Deadline(clock, longest));
    } catch (error) {
        throw cannotAssume(role, error);
    }
}

async function readToken(file: string): Promise<string> {
    const token = await readFile(file, "utf8").catch((error: NodeJS.ErrnoException) => {
        throw new CredentialsError(`The OIDC token file ${file} cannot be read: ${error.code}.`);
    });
    if (token.trim() === "") {
        throw new CredentialsError(`The OIDC token file ${file} is empty.`);
    }
    return token.trim();
}

function cannotAssume({ roleArn }: RoleSession, error: unknown): CredentialsError {
    if (error instanceof CredentialsError) {
        return error;
    }
    const reason = error instanceof Error ? error.message : String(error);
    return new CredentialsError(`The role ${roleArn} cannot be assumed: ${reason}`);
}
