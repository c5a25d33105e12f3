import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Accounts } from "../../../provider/src/account/accounts";
import { httpTransport } from "../../../provider/src/api/transport";
import { systemClock } from "../../../provider/src/common/clock";
import { Deadline } from "../../../provider/src/common/deadline";
import { alicloud } from "../../../provider/src/schema/settings";
import { type HttpServer, startHttpServer } from "./httpServer";

const secret = "Never-Shown-1";
const keys = { ALIBABA_CLOUD_ACCESS_KEY_ID: "an-id", ALIBABA_CLOUD_ACCESS_KEY_SECRET: "a-secret" };
const role = {
    roleArn: "acs:ram::1000000000000002:role/sharing",
    externalId: secret,
    policy: `{"Version":"${secret}"}`,
};

const credentials = {
    AccessKeyId: "an-id",
    AccessKeySecret: "a-secret",
    SecurityToken: "a-token",
    Expiration: "2100-01-01T00:00:00Z",
};

let server: HttpServer;
/** What the Security Token Service and the credentials URI give. */
let given: object | "endless";
beforeEach(async () => {
    given = credentials;
    server = await startHttpServer(({ headers, line }) => {
        const isSts = headers["x-acs-action"] === "AssumeRole" || line.includes("AssumeRoleWithOIDC");
        if (!isSts && !line.startsWith("GET ")) {
            return JSON.stringify({ RequestId: "1", ResourceShares: [] });
        }
        return given === "endless"
            ? given
            : JSON.stringify(isSts ? { RequestId: "1", Credentials: given } : given);
    });
});
afterEach(() => server.close());

/** Makes one call in the name of the account that an environment sets; gives what it fails with, or undefined. */
async function failureOfCall(
    environment: Record<string, string>,
    inputs: Parameters<Accounts["open"]>[0] = {},
): Promise<unknown> {
    const accounts = new Accounts({
        config: () => undefined,
        environment: {
            ALIBABA_CLOUD_REGION: "cn-hangzhou",
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: server.origin,
            ALIBABA_CLOUD_ENDPOINT_STS: server.origin,
            ...environment,
        },
        readFile: () => undefined,
        namespace: alicloud,
        clock: systemClock,
        connect: () => httpTransport(),
        beforeWrite: async () => undefined,
        warn: () => undefined,
        debug: () => undefined,
    });
    try {
        const service = accounts.open(inputs).resourceSharing("cn-hangzhou");
        await service.share("rs-1", "fresh", new Deadline(systemClock, 60_000));
        return undefined;
    } catch (error) {
        return String(error);
    }
}

const unsendable = "has a line break, a blank or another character that cannot be sent.";

test("external id and policy travel in a signed body: no URL has them", async () => {
    expect(await failureOfCall(keys, { assumeRole: role })).toBeUndefined();
    const [assumed] = server.received;
    expect(assumed?.line).toBe("POST /?RegionId=cn-hangzhou");
    expect(Object.fromEntries(new URLSearchParams(assumed?.body))).toMatchObject({
        RoleArn: role.roleArn,
        ExternalId: secret,
        Policy: role.policy,
    });
    expect(assumed?.headers["content-type"]).toBe("application/x-www-form-urlencoded");
    expect(assumed?.headers.authorization).toContain("content-type;host;");
    expect(server.received.map(({ line }) => line).join()).not.toContain(secret);
});

test("keys with a line break are refused in one line that names the variable, before anything is sent", async () => {
    for (const name of [...Object.keys(keys), "ALIBABA_CLOUD_SECURITY_TOKEN"]) {
        expect(await failureOfCall({ ...keys, [name]: `a\r\n${secret}` })).toBe(
            `UserFacingError: The credentials cannot be used: ${name} ${unsendable}`,
        );
    }
    expect(server.received).toEqual([]);
});

test("a session with a line break is refused in one line that names the role, and not tried again", async () => {
    given = { ...credentials, SecurityToken: `a\n${secret}` };
    expect(await failureOfCall(keys, { assumeRole: role })).toBe(
        `CredentialsError: The credentials of role ${role.roleArn} cannot be used: their security token ${unsendable}`,
    );
    expect(server.received).toHaveLength(1);
});

describe("a credentials URI", () => {
    const environment = () => ({ ALIBABA_CLOUD_CREDENTIALS_URI: `${server.origin}/keys` });

    test("that gives a line break is refused in one line, and not asked again", async () => {
        given = { ...credentials, AccessKeyId: `a\r\n${secret}` };
        expect(await failureOfCall(environment())).toBe(
            `CredentialsError: The credentials of the credentials URI cannot be used: their access key id ${unsendable}`,
        );
        expect(server.received).toHaveLength(1);
    });

    test("that goes on and on is left after 64 kB", async () => {
        given = "endless";
        expect(await failureOfCall(environment())).toMatch(
            /^CredentialsError: The credentials URI at \S+ gave no response: the response is larger than 65536 bytes\.$/,
        );
        // What is on the way when the reader goes away is a few buffers of the operating system.
        expect(server.written).toBeLessThan(16 * 1024 * 1024);
    });
});

test("an OIDC token file without end is no token", async () => {
    const environment = {
        ALIBABA_CLOUD_ROLE_ARN: role.roleArn,
        ALIBABA_CLOUD_OIDC_PROVIDER_ARN: "acs:ram::1000000000000002:oidc-provider/github",
        ALIBABA_CLOUD_OIDC_TOKEN_FILE: "/dev/zero",
    };
    expect(await failureOfCall(environment)).toBe(
        "CredentialsError: The OIDC token file /dev/zero is larger than 65536 bytes: it holds no token.",
    );
    const directory = await mkdtemp(join(tmpdir(), "resource-sharing-token-"));
    const missing = join(directory, "none");
    expect(await failureOfCall({ ...environment, ALIBABA_CLOUD_OIDC_TOKEN_FILE: missing })).toBe(
        `CredentialsError: The OIDC token file ${missing} cannot be read: ENOENT.`,
    );
    await rm(directory, { recursive: true });
});
