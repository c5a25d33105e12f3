import { EcsRole } from "../../../provider/src/account/credentials/ecsRole";
import { readMetadataAccess } from "../../../provider/src/account/settings/connection";
import { httpTransport, type Transport } from "../../../provider/src/api/transport";
import { Deadline } from "../../../provider/src/common/deadline";
import { TestClock } from "../testClock";
import { type HttpServer, startHttpServer } from "./httpServer";

const secret = "Never-Shown-1";
const deadline = new Deadline(new TestClock(), 60_000);
const path = "/latest/meta-data/ram/security-credentials/a-role";

let server: HttpServer;
/** What the metadata service responds with. */
let session: string | number;
let credentials: () => string | number;
beforeEach(async () => {
    session = "a-session\n";
    server = await startHttpServer(({ line }) => (line.startsWith("PUT ") ? session : credentials()));
});
afterEach(() => server.close());

const answer = (more: object = {}) =>
    JSON.stringify({
        Code: "Success",
        AccessKeyId: "an-id",
        AccessKeySecret: secret,
        SecurityToken: "a-token",
        Expiration: "2026-01-02T04:04:05Z",
        ...more,
    });

/** The role's credentials from the local server, by the real transport: the metadata service's address is fixed. */
function open(environment: Record<string, string> = {}, role: string | undefined = "a-role") {
    const send = httpTransport();
    const asked: string[] = [];
    const transport: Transport = ({ url, ...request }, timeout) => {
        asked.push(new URL(url).origin);
        return send({ ...request, url: url.replace("http://100.100.100.200", server.origin) }, timeout);
    };
    const clock = new TestClock();
    const metadataAccess = readMetadataAccess(environment);
    const provider = new EcsRole(role || undefined).open({
        transport,
        time: clock,
        attemptTimeout: 15_000,
        metadataAccess,
    });
    return { provider, clock, asked };
}

const failure = async (environment?: Record<string, string>): Promise<string> =>
    open(environment).provider.get(deadline).then(JSON.stringify, String);

test("the role of the instance, by a session with the metadata service, once for all who ask", async () => {
    credentials = () => answer();
    const { provider, asked } = open();
    const all = await Promise.all([provider.get(deadline), provider.get(deadline), provider.get(deadline)]);
    expect(all[2]).toMatchObject({ accessKeyId: "an-id", accessKeySecret: secret, securityToken: "a-token" });
    await provider.get(deadline);
    expect(server.received.map(({ line }) => line)).toEqual(["PUT /latest/api/token", `GET ${path}`]);
    expect(server.received[1]?.headers).toMatchObject({ "x-aliyun-ecs-metadata-token": "a-session" });
    expect(new Set(asked)).toEqual(new Set(["http://100.100.100.200"]));
});

test("without sessions, the role is asked for without one, unless the environment forbids that", async () => {
    session = 404;
    credentials = () => answer();
    expect(await open().provider.get(deadline)).toMatchObject({ accessKeyId: "an-id" });
    expect(server.received[1]?.headers).not.toHaveProperty("x-aliyun-ecs-metadata-token");
    server.received.length = 0;
    expect(await failure({ ALIBABA_CLOUD_IMDSV1_DISABLED: "TRUE" })).toContain(
        ": it responded with HTTP 404.",
    );
    expect(server.received).toHaveLength(1);
    server.received.length = 0;
    expect(await failure({ ALIBABA_CLOUD_ECS_METADATA_DISABLED: "true" })).toBe(
        'CredentialsError: ALIBABA_CLOUD_ECS_METADATA_DISABLED forbids to ask the ECS metadata service for the RAM role "a-role".',
    );
    expect(server.received).toEqual([]);
});

describe("a role without a name", () => {
    let named: string | number;
    beforeEach(async () => {
        await server.close();
        server = await startHttpServer(({ line }) => {
            switch (line) {
                case "PUT /latest/api/token":
                    return session;
                case `GET ${path}`:
                    return answer();
                default:
                    return named;
            }
        });
    });

    test("is the one that the instance has", async () => {
        named = "a-role\n";
        expect(await open({}, "").provider.get(deadline)).toMatchObject({ accessKeyId: "an-id" });
        const asked = path.replace(/a-role$/, "");
        expect(server.received.map(({ line }) => line)).toEqual([
            "PUT /latest/api/token",
            `GET ${asked}`,
            `GET ${path}`,
        ]);
        expect(server.received[1]?.headers).toMatchObject({ "x-aliyun-ecs-metadata-token": "a-session" });
    });

    test.each([
        ["none", 404, "responded with HTTP 404"],
        ["no name", `<html>${secret}</html>`, "named none"],
    ])("%s: one line that shows nothing of the answer", async (_, body, why) => {
        named = body;
        expect(await open({}, "").provider.get(deadline).then(JSON.stringify, String)).toBe(
            `CredentialsError: The ECS metadata service gave no credentials for the RAM role: it ${why}. Is this an ECS` +
                " instance with that role? Is the metadata service enabled?",
        );
    });
});

test("credentials are renewed before they end", async () => {
    credentials = () => answer({ AccessKeyId: `id-${server.received.length}` });
    const { provider, clock } = open();
    expect(await provider.get(deadline)).toMatchObject({ accessKeyId: "id-2" });
    await clock.sleep(3_600_000);
    expect(await provider.get(deadline)).toMatchObject({ accessKeyId: "id-4" });
});

test.each([
    ["a role that the instance does not have", 404, "responded with HTTP 404"],
    ["an answer that is no JSON", secret, "responded with something else than credentials"],
    ["a refusal", answer({ Code: "Failed" }), "responded with something else than credentials"],
    ["no secret", answer({ AccessKeySecret: undefined }), "left out AccessKeyId, AccessKeySecret"],
    ["an answer without end", "endless", "gave no response: the response is larger than 65536 bytes"],
])("%s: one line that shows nothing of the answer", async (_, body, why) => {
    credentials = () => body;
    const message = await failure();
    expect(message).toContain(
        `CredentialsError: The ECS metadata service gave no credentials for the RAM role "a-role": it ${why}`,
    );
    expect(message).toMatch(/ Is this an ECS instance with that role\? Is the metadata service enabled\?$/);
    expect(message).not.toContain(secret);
    // What is on the way when the reader goes away is a few buffers of the operating system.
    expect(server.written).toBeLessThan(16 * 1024 * 1024);
});

test("a session token without end is no reason to read on", async () => {
    session = "endless";
    credentials = () => answer();
    expect(await open().provider.get(deadline)).toMatchObject({ accessKeyId: "an-id" });
    expect(server.written).toBeLessThan(16 * 1024 * 1024);
});

test.each(["AccessKeyId", "AccessKeySecret", "SecurityToken"])(
    "a line break in %s is refused in one line that names the role",
    async (name) => {
        credentials = () => answer({ [name]: `a\r\n${secret}` });
        expect(await failure()).toMatch(
            /^CredentialsError: The credentials of the RAM role "a-role" of the ECS instance cannot be used: their (access key id|access key secret|security token) has a line break, a blank or another character that cannot be sent\.$/,
        );
    },
);

test("a failure is not remembered", async () => {
    credentials = () => 500;
    const { provider } = open();
    await expect(provider.get(deadline)).rejects.toThrow("HTTP 500");
    credentials = () => answer();
    await expect(provider.get(deadline)).resolves.toMatchObject({ accessKeyId: "an-id" });
});
