import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A certificate that is its own CA. */
export interface Certificate {
    /** PEM. */
    readonly certificate: string;
    /** PEM. */
    readonly key: string;
    /** Path of the certificate's file: what NODE_EXTRA_CA_CERTS takes. */
    readonly file: string;
}

/**
 * Makes a certificate.
 * @param directory where its files are written.
 * @param names such as `DNS:*.example.com` or `IP:127.0.0.1`.
 */
export function createCertificate(directory: string, ...names: string[]): Certificate {
    const [key, file] = ["key.pem", "certificate.pem"].map((name) => join(directory, name)) as [
        string,
        string,
    ];
    const make = [
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "1",
    ];
    const subject = ["-subj", "/CN=test", "-addext", `subjectAltName=${names.join(",")}`];
    execFileSync("openssl", [...make, ...subject, "-keyout", key, "-out", file], { stdio: "ignore" });
    return { certificate: readFileSync(file, "utf8"), key: readFileSync(key, "utf8"), file };
}
