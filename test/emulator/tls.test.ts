import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmulator } from "alicloud-resource-sharing-emulator";
import { as, receiverId } from "./support/accounts";
import { signedV3 } from "./support/signing";

it("serves HTTPS with the certificate given", async () => {
    const directory = mkdtempSync(join(tmpdir(), "emulator-tls-"));
    const [key, certificate] = ["key.pem", "certificate.pem"].map((name) => join(directory, name)) as [
        string,
        string,
    ];
    const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=IP:127.0.0.1"];
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
    execFileSync("openssl", [...make, ...subject, "-keyout", key, "-out", certificate], { stdio: "ignore" });
    const ca = readFileSync(certificate, "utf8");
    const emulator = await startEmulator({ tls: { certificate: ca, key: readFileSync(key, "utf8") } });
    try {
        expect(emulator.url).toMatch(/^https:\/\/127\.0\.0\.1:\d+$/);
        const headers = signedV3({ ...as(emulator, receiverId), action: "ListResourceShareInvitations" });
        const status = await new Promise((resolve, reject) => {
            const call = request(emulator.url, { method: "POST", headers, ca, agent: false }, (response) => {
                response.resume();
                response.on("end", () => resolve(response.statusCode));
            });
            call.on("error", reject);
            call.end();
        });
        expect(status).toBe(200);
    } finally {
        await emulator.close();
        rmSync(directory, { recursive: true });
    }
});
