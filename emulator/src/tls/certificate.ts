import { isIP } from "node:net";
import type { TlsOptions } from "../options.js";

const validityMilliseconds = 365 * 24 * 3_600_000;

/**
 * Creates a self-signed certificate that clients can trust, for example by NODE_EXTRA_CA_CERTS. It is valid for a year.
 * @param hosts the names and IP addresses that it is for, in addition to localhost, 127.0.0.1 and ::1; default: none
 */
export async function createCertificate(hosts: readonly string[] = []): Promise<TlsOptions> {
    // Loaded only when it is needed, because it takes long; not by import(), which fails in a test run by Jest.
    const { generate }: typeof import("selfsigned") = require("selfsigned");
    const names = [...new Set(["localhost", "127.0.0.1", "::1", ...hosts])];
    const { cert, private: key } = await generate(
        [{ name: "commonName", value: "Resource Sharing emulator" }],
        {
            keyType: "ec",
            curve: "P-256",
            algorithm: "sha256",
            notAfterDate: new Date(Date.now() + validityMilliseconds),
            extensions: [
                // No authority: whoever trusts it trusts these hosts, and nothing that its key could sign. It names
                // no usage of its key, or OpenSSL 1.1 would not take it for its own issuer.
                { name: "basicConstraints", cA: false, critical: true },
                { name: "extKeyUsage", serverAuth: true },
                {
                    name: "subjectAltName",
                    altNames: names.map((name) =>
                        isIP(name) === 0 ? { type: 2, value: name } : { type: 7, ip: name },
                    ),
                },
            ],
        },
    );
    return { certificate: cert, key };
}
