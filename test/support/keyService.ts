import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";
import { objectOf } from "./scene/json";

/** What stacks need to keep the key of their secrets with a service. */
export interface KeyService {
    readonly secretsProvider: string;
    readonly environment: Readonly<Record<string, string>>;
}

let started: Promise<KeyService> | undefined;

/**
 * A stand-in for HashiCorp Vault, as long as this process runs: https://developer.hashicorp.com/vault/api-docs/secret/transit.
 * The key is the stack's own; the service only hands back what it was given. From a passphrase, each command would have to
 * derive the key by a million hashes, which is a sixth of its CPU time.
 */
export function keyService(): Promise<KeyService> {
    started ??= start();
    return started;
}

async function start(): Promise<KeyService> {
    const mark = "vault:v1:";
    const server = createServer(async (request, response) => {
        const { plaintext, ciphertext } = objectOf(await json(request));
        const data =
            ciphertext === undefined
                ? { ciphertext: `${mark}${plaintext}` }
                : { plaintext: String(ciphertext).slice(mark.length) };
        response.setHeader("Content-Type", "application/json");
        response.end(JSON.stringify({ data }));
    });
    await new Promise<void>((resolve) => {
        server.listen(0, "127.0.0.1", resolve);
    });
    server.unref();
    const { port } = server.address() as AddressInfo;
    return {
        secretsProvider: "hashivault://stacks",
        environment: {
            VAULT_SERVER_URL: `http://127.0.0.1:${port}`,
            VAULT_SERVER_TOKEN: "token",
        },
    };
}
