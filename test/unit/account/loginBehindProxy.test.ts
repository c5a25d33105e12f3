import dns from "node:dns";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import os, { tmpdir } from "node:os";
import { join } from "node:path";
import { LoginProfile } from "../../../provider/src/account/credentials/loginProfile";
import { readSettings } from "../../../provider/src/account/settings";
import { Deadline } from "../../../provider/src/common/deadline";
import { TestClock } from "../testClock";

const signInHost = "signin.example.test";
const deadline = new Deadline(new TestClock(), 60_000);
const credentials = { AccessKeyId: "an-id", AccessKeySecret: "a-secret", SecurityToken: "a-token" };

/** What reached the service that gives credentials, and what reached the proxy. */
let signIns: string[];
let proxied: string[];
let signIn: Server;
let proxy: Server;
const environment = { ...process.env };
beforeAll(async () => {
    signIn = createServer((request, response) => {
        signIns.push(`${request.method} ${request.headers.host}${request.url}`);
        const Expiration = new Date(Date.now() + 3_600_000).toISOString().replace(/\.\d+/, "");
        const given = { ...credentials, Expiration };
        response.end(JSON.stringify({ Code: "Success", ...given, CloudCredential: given }));
    });
    proxy = createServer((request, response) => {
        proxied.push(`${request.method} ${request.url}`);
        response.writeHead(502).end();
    });
    proxy.on("connect", (request, socket) => {
        proxied.push(`CONNECT ${request.url}`);
        socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    for (const server of [signIn, proxy]) {
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    }
});
beforeEach(() => {
    [signIns, proxied] = [[], []];
    for (const name of ["HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy", "ALL_PROXY", "all_proxy"]) {
        process.env[name] = `http://${address(proxy)}`;
    }
});
afterEach(() => {
    process.env = { ...environment };
    jest.restoreAllMocks();
});
afterAll(async () => {
    for (const server of [signIn, proxy]) {
        server.closeAllConnections();
        await new Promise((resolve) => server.close(resolve));
    }
});

const address = (server: Server) => `127.0.0.1:${(server.address() as AddressInfo).port}`;

test("the credentials library signs in directly, whatever proxy the environment sets", async () => {
    const { lookup } = dns;
    jest.spyOn(dns, "lookup").mockImplementation(((_: string, options: dns.LookupOptions, done: () => void) =>
        lookup("127.0.0.1", options, done)) as typeof lookup);
    const home = await mkdtemp(join(tmpdir(), "resource-sharing-home-"));
    jest.spyOn(os, "homedir").mockReturnValue(home);
    const host = `${signInHost}:${(signIn.address() as AddressInfo).port}`;
    const profile = {
        name: "sso",
        mode: "CloudSSO",
        cloud_sso_sign_in_url: `http://${host}/start`,
        cloud_sso_account_id: "1000000000000002",
        cloud_sso_access_config: "ac-1",
        access_token: "a-token",
        cloud_sso_access_token_expire: Math.floor(Date.now() / 1_000) + 3_600,
    };
    await mkdir(join(home, ".aliyun"));
    await writeFile(join(home, ".aliyun/config.json"), JSON.stringify({ profiles: [profile] }));
    const provider = new LoginProfile("sso").open({ clock: new TestClock(), proxyFor: undefined });
    expect(await provider.get(deadline)).toMatchObject({ accessKeyId: "an-id" });
    expect({ signIns, proxied }).toEqual({ signIns: [`POST ${host}/cloud-credentials`], proxied: [] });
    await rm(home, { recursive: true });
});

describe("a login that would need the proxy", () => {
    const config = { "alicloud:region": "cn-hangzhou", "alicloud:profile": "p" };
    const settingsOf = (fields: object, variables: Record<string, string>) =>
        readSettings(
            (key) => config[key as keyof typeof config],
            {
                HOME: "/home/u",
                HTTPS_PROXY: "http://user:Never-Shown-1@proxy.example.com:3128",
                ...variables,
            },
            () => JSON.stringify({ profiles: [{ name: "p", ...fields }] }),
        );
    const open = (fields: object, variables: Record<string, string> = {}) => {
        const { credentials: source, proxyFor } = settingsOf(fields, variables);
        const unused = () => {
            throw new Error("Nothing else is needed.");
        };
        return source.open({
            transport: unused,
            proxyFor,
            clock: new TestClock(),
            metadataAccess: "any",
            attemptTimeout: 1,
            stsOrigin: unused,
            stsClient: unused,
        });
    };
    const sso = { mode: "CloudSSO", cloud_sso_sign_in_url: `https://${signInHost}/start` };

    test.each([
        [sso, signInHost],
        [{ mode: "OAuth", oauth_site_type: "CN" }, "oauth.aliyun.com"],
        [{ mode: "OAuth", oauth_site_type: "intl" }, "oauth.alibabacloud.com"],
    ])("%j is refused in one line", (fields, host) => {
        expect(() => open(fields)).toThrow(
            new Error(
                'The profile "p" cannot be used through the proxy proxy.example.com:3128 (HTTPS_PROXY): Alibaba' +
                    ` Cloud's credentials library connects directly. List ${host} in NO_PROXY if it can be reached` +
                    " directly, or use a profile of another mode.",
            ),
        );
    });

    test("is not refused where NO_PROXY has the host, or a command gives the credentials", () => {
        expect(() => open(sso, { NO_PROXY: "example.test" })).not.toThrow();
        expect(() => open({ mode: "External", process_command: "x" })).not.toThrow();
    });
});
