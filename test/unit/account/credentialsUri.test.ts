import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { fetchFromUri } from "../../../provider/src/account/credentials/credentialsUri";
import { httpTransport } from "../../../provider/src/api/transport";

const secret = "Never-Shown-1";
const good = {
    Code: "Success",
    AccessKeyId: "an-id",
    AccessKeySecret: secret,
    SecurityToken: "a-token",
    Expiration: "2026-01-02T03:04:05Z",
};

let server: Server;
let answer: { status: number; body: string };
const asked: (string | undefined)[] = [];
beforeAll(async () => {
    server = createServer((request, response) => {
        asked.push(`${request.method} ${request.url}`);
        response.writeHead(answer.status).end(answer.body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => new Promise((resolve) => server.close(resolve)));

const address = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
const fetchCredentials = (uri: string) => fetchFromUri(httpTransport(), uri, 5_000);

test("credentials, from a GET", async () => {
    answer = { status: 200, body: JSON.stringify(good) };
    expect(await fetchCredentials(`http://${address()}/credentials?user=1`)).toEqual({
        accessKeyId: "an-id",
        accessKeySecret: secret,
        securityToken: "a-token",
        expiration: Date.parse(good.Expiration),
    });
    expect(asked).toEqual(["GET /credentials?user=1"]);
});

test.each([
    ["HTTP 404", 404, secret, "responded with HTTP 404"],
    ["no JSON", 200, secret, "responded with something else than credentials"],
    ["a refusal", 200, JSON.stringify({ ...good, Code: "Failed" }), "responded with something else"],
    ["no token", 200, JSON.stringify({ ...good, SecurityToken: undefined }), "left out AccessKeyId"],
    ["a time that is none", 200, JSON.stringify({ ...good, Expiration: secret }), "left out AccessKeyId"],
    ["a number", 200, JSON.stringify({ ...good, AccessKeyId: [secret] }), "left out AccessKeyId"],
])("%s: one line that shows nothing of the answer", async (_, status, body, message) => {
    answer = { status, body };
    const error: unknown = await fetchCredentials(`http://${address()}/${secret}`).catch((thrown) => thrown);
    expect(error).toMatchObject({ name: "CredentialsError" });
    expect(String(error)).toContain(`The credentials URI at ${address()} ${message}`);
    expect(String(error)).not.toContain(secret);
});

test("nobody there", async () => {
    await expect(fetchCredentials("http://127.0.0.1:1/")).rejects.toThrow(
        /^The credentials URI at 127\.0\.0\.1:1 gave no response: .*ECONNREFUSED/,
    );
});

test.each(["http://credentials.example.com/", "file:///etc/passwd", secret])("%s is refused", async (uri) => {
    await expect(fetchCredentials(uri)).rejects.toThrow(
        "credentialsUri must be a URL of https, or of http to a loopback address.",
    );
});
