import { execFileSync } from "node:child_process";
import { X509Certificate } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { createCertificate, startEmulator } from "alicloud-resource-sharing-emulator";
import { as, receiverId } from "./support/accounts";
import { caller, environment, run, temporaryFile, useCommand } from "./support/command";
import { signedV3 } from "./support/signing";

useCommand();

function listInvitations(
    { url, accessKeyId, accessKeySecret }: ReturnType<typeof as>,
    trusted: string,
): Promise<number | undefined> {
    const headers = signedV3({ url, accessKeyId, accessKeySecret, action: "ListResourceShareInvitations" });
    return new Promise((resolve, reject) => {
        const call = request(url, { method: "POST", headers, ca: trusted, agent: false }, (response) => {
            response.resume();
            response.on("end", () => resolve(response.statusCode));
        });
        call.on("error", reject);
        call.end();
    });
}

it("serves HTTPS with the certificate given", async () => {
    const [key, certificate] = [temporaryFile("key.pem"), temporaryFile("certificate.pem")];
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
    const kind = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "1"];
    const files = ["-keyout", key, "-out", certificate];
    execFileSync("openssl", ["req", "-x509", ...kind, ...subject, ...files], { stdio: "ignore" });
    const trusted = readFileSync(certificate, "utf8");
    const emulator = await startEmulator({ tls: { certificate: trusted, key: readFileSync(key, "utf8") } });
    try {
        expect(emulator.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
        expect(await listInvitations(as(emulator, receiverId), trusted)).toBe(200);
    } finally {
        await emulator.close();
    }
});

it("creates a certificate that clients can trust, for more hosts if told", async () => {
    const tls = await createCertificate(["emulator.test"]);
    const emulator = await startEmulator({ tls });
    try {
        expect(await listInvitations(as(emulator, receiverId), tls.certificate)).toBe(200);
        const byName = emulator.url.replace("127.0.0.1", "localhost");
        expect(await listInvitations({ ...as(emulator, receiverId), url: byName }, tls.certificate)).toBe(
            200,
        );
        const verified = execFileSync("openssl", ["x509", "-noout", "-text"], { input: tls.certificate });
        expect(String(verified)).toMatch(/DNS:emulator\.test/);
        expect(String(verified)).toMatch(/ecdsa-with-SHA256/);
        // Its key can sign for no other host.
        expect(new X509Certificate(tls.certificate).ca).toBe(false);
        const file = temporaryFile("trusted.pem");
        writeFileSync(file, tls.certificate);
        execFileSync("openssl", ["verify", "-x509_strict", "-CAfile", file, file]);
    } finally {
        await emulator.close();
    }
});

it("serves HTTPS with --tls, and prints the certificate to trust", async () => {
    const emulator = run("--tls");
    await emulator.until(/# receiver[\s\S]*NODE_EXTRA_CA_CERTS=\S+\n/);
    const env = environment(emulator.output(), "receiver");
    expect(env.ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
    const certificateFile = env.NODE_EXTRA_CA_CERTS ?? "";
    expect(await listInvitations(caller(env), readFileSync(certificateFile, "utf8"))).toBe(200);
    const fetchCredentials = `fetch("${caller(env).url}/credentials/receiver").then(({ status }) => console.log(status))`;
    const client = execFileSync(process.execPath, ["-e", fetchCredentials], {
        env: { ...process.env, ...env },
    });
    expect(String(client)).toBe("200\n");
    emulator.process.kill("SIGTERM");
    expect(await emulator.ended).toBe(0);
    expect(existsSync(certificateFile)).toBe(false);
});

it("keeps the certificate of a directory, as long as it is for the hosts", async () => {
    const directory = temporaryFile("tls");
    const certificates: string[] = [];
    for (const publicUrl of ["https://one.test:4443", "https://one.test/", "https://two.test"]) {
        const emulator = run("--tls", directory, "--host", "0.0.0.0", "--public-url", publicUrl);
        await emulator.until(/# receiver[\s\S]*NODE_EXTRA_CA_CERTS=\S+\n/);
        const env = environment(emulator.output(), "receiver");
        expect(env.ALIBABA_CLOUD_ENDPOINT_STS).toBe(publicUrl.replace(/\/$/, ""));
        expect(env.NODE_EXTRA_CA_CERTS).toBe(`${directory}/certificate.pem`);
        certificates.push(readFileSync(`${directory}/certificate.pem`, "utf8"));
        emulator.process.kill("SIGTERM");
        expect(await emulator.ended).toBe(0);
    }
    expect(certificates[1]).toBe(certificates[0]);
    expect(certificates[2]).not.toBe(certificates[0]);
});

it("keeps the key of a directory for its owner alone, whatever was there before", async () => {
    const modeOf = (path: string) => (statSync(path).mode & 0o777).toString(8);
    const [own, given] = [temporaryFile("own"), temporaryFile("given")];
    mkdirSync(given);
    chmodSync(given, 0o755);
    writeFileSync(`${given}/key.pem`, "older", { mode: 0o644 });
    for (const [directory, mode] of [
        [own, "700"],
        [given, "755"],
    ] as const) {
        for (const time of ["created", "used again"]) {
            const emulator = run("--tls", directory);
            await emulator.until(/Stop it with Ctrl-C/);
            emulator.process.kill("SIGTERM");
            await emulator.ended;
            expect([time, modeOf(directory), modeOf(`${directory}/key.pem`)]).toEqual([time, mode, "600"]);
            chmodSync(`${directory}/key.pem`, 0o644);
        }
    }
});

it.each([
    ["0.0.0.0", /^http:\/\/127\.0\.0\.1:\d+$/],
    ["::", /^http:\/\/\[::1\]:\d+$/],
    ["localhost", /^http:\/\/localhost:\d+$/],
])("has a URL for this machine when it listens on %s", async (host, url) => {
    const emulator = await startEmulator({ host });
    try {
        expect(emulator.url).toMatch(url);
        const query = emulator.controlToken === null ? "" : `?token=${emulator.controlToken}`;
        expect((await fetch(`${emulator.url}/credentials/receiver${query}`)).status).toBe(200);
    } finally {
        await emulator.close();
    }
});

it.each(["emulator:8080", "ftp://emulator", "http://emulator/?a=b"])(
    "refuses the public URL %s",
    async (publicUrl) => {
        await expect(startEmulator({ publicUrl })).rejects.toThrow(
            `publicUrl must be an http or https URL, not "${publicUrl}"`,
        );
        const emulator = run("--tls", "--public-url", publicUrl);
        expect(await emulator.ended).toBe(1);
        expect(emulator.output()).toBe(`publicUrl must be an http or https URL, not "${publicUrl}"\n`);
    },
);
