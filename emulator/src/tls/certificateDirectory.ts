import { X509Certificate } from "node:crypto";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { isIP } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { TlsOptions } from "../options.js";
import { createCertificate } from "./certificate.js";

/** A certificate in a directory. */
export interface StoredCertificate extends TlsOptions {
    /** The path of the certificate, for NODE_EXTRA_CA_CERTS. */
    readonly certificateFile: string;
    /** Removes the directory if it is a temporary one. */
    remove(): Promise<void>;
}

/**
 * A self-signed certificate for some hosts, as `certificate.pem` and `key.pem` in a directory. One that is there
 * already is used again unless it has expired, or is not for all of the hosts.
 * @param directory default: a temporary one
 */
export async function certificateIn(
    directory: string | undefined,
    hosts: readonly string[],
): Promise<StoredCertificate> {
    const path =
        directory === undefined ? await mkdtemp(join(tmpdir(), "emulator-tls-")) : resolve(directory);
    // A directory that is there already keeps its mode, because others may be meant to read the certificate.
    await mkdir(path, { recursive: true, mode: 0o700 });
    const [certificateFile, keyFile] = [join(path, "certificate.pem"), join(path, "key.pem")];
    const existing = await readPair(certificateFile, keyFile);
    const pair =
        existing !== undefined && isValidFor(existing, hosts) ? existing : await createCertificate(hosts);
    if (pair === existing) {
        // One that belongs to somebody else, such as a mounted secret, stays as it is.
        await chmod(keyFile, 0o600).catch(() => undefined);
    } else {
        // The mode of a file that is there already would stay.
        await rm(keyFile, { force: true });
        await writeFile(keyFile, pair.key, { mode: 0o600 });
        await writeFile(certificateFile, pair.certificate);
    }
    const remove = () => rm(path, { recursive: true, force: true });
    return { ...pair, certificateFile, remove: directory === undefined ? remove : async () => undefined };
}

async function readPair(certificateFile: string, keyFile: string): Promise<TlsOptions | undefined> {
    try {
        const [certificate, key] = await Promise.all([
            readFile(certificateFile, "utf8"),
            readFile(keyFile, "utf8"),
        ]);
        return { certificate, key };
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === "ENOENT") {
            return undefined;
        }
        throw error;
    }
}

function isValidFor({ certificate }: TlsOptions, hosts: readonly string[]): boolean {
    const parsed = new X509Certificate(certificate);
    return (
        Date.parse(parsed.validTo) > Date.now() &&
        hosts.every(
            (host) => (isIP(host) === 0 ? parsed.checkHost(host) : parsed.checkIP(host)) !== undefined,
        )
    );
}
