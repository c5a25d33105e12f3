import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { readProxies } from "../../provider/src/account/settings/proxy";
import { attempt } from "../../provider/src/api/attempt";
import type { NoResponseError } from "../../provider/src/api/errors";
import { resourceSharing } from "../../provider/src/api/service";
import { httpTransport } from "../../provider/src/api/transport";
import { messagePatterns } from "../documentation/messages";
import { type Certificate, createCertificate } from "../support/certificate";
import { ForwardingProxy, type ForwardingProxyOptions } from "../support/forwardingProxy";
import { region, Scene } from "../support/scene";

/** Hosts that only the proxy can resolve. */
const host = "resourcesharing.example.test";
const stsHost = "sts.example.test";
const credentialsHost = "credentials.example.test";
const password = "Never+Shown/pass=&word";
/** A timeout that no test reaches, in milliseconds. */
const never = 3_600_000;

let directory: string;
let certificate: Certificate;
let scene: Scene;
let port: string;
let proxy: ForwardingProxy | undefined;
beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-proxy-"));
    certificate = createCertificate(directory, "DNS:*.example.test", "DNS:localhost", "IP:127.0.0.1");
    scene = await Scene.open({ tls: certificate });
    port = new URL(scene.emulator.url).port;
});
afterEach(async () => {
    await proxy?.close();
    proxy = undefined;
    for (const close of closers.splice(0)) {
        await close();
    }
});
afterAll(async () => {
    await scene.close();
    await rm(directory, { recursive: true });
});

async function openProxy(options?: ForwardingProxyOptions): Promise<ForwardingProxy> {
    proxy = await ForwardingProxy.open(options);
    return proxy;
}

const closers: (() => Promise<unknown>)[] = [];

/** A server that is no proxy; gives `127.0.0.1:port`. */
async function listen(onConnection: (socket: Socket) => void): Promise<string> {
    const sockets: Socket[] = [];
    const server = createServer((socket) => {
        sockets.push(socket);
        onConnection(socket);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    closers.push(() => {
        for (const socket of sockets) {
            socket.destroy();
        }
        return new Promise((resolve) => server.close(resolve));
    });
    return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Accepts an invitation, reads it back and leaves the share, in a process that has RESOLVES resolve as the proxy does. */
const program = `
    const dns = require("node:dns");
    const { lookup } = dns;
    if (process.env.RESOLVES) {
        dns.lookup = (_, options, callback) => lookup("127.0.0.1", options, callback);
    }
    /** As a process of its own has it. */
    const load = async () => {
        Object.keys(require.cache).forEach((path) => delete require.cache[path]);
        const provider = require("pulumi-alicloud-resource-sharing/provider");
        await provider.configure({ config: { get: () => undefined } });
        return provider;
    };
    (async () => {
        const provider = await load();
        const declared = { invitationId: process.env.INVITATION, response: "accept", onDelete: "leave" };
        const { inputs, failures } = await provider.check({}, declared);
        const { id, outs } = await provider.create(inputs);
        await provider.read(id, outs);
        await (await load()).delete(id, outs);
        console.log(JSON.stringify({ failures, status: outs.status }));
    })().catch((error) => {
        console.log(error.message);
        process.exitCode = 1;
    });`;

/** Runs the program; gives what it printed, and the operations that reached the service. */
async function run(environment: Record<string, string>): Promise<{ output: string; calls: string[] }> {
    const { invitationId } = await scene.share();
    scene.takeCalls();
    const { stdout, stderr } = await promisify(execFile)(process.execPath, ["-e", program], {
        cwd: __dirname,
        env: {
            PATH: process.env.PATH,
            ALIBABA_CLOUD_REGION: region,
            ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: `${host}:${port}`,
            ALIBABA_CLOUD_ENDPOINT_STS: `${stsHost}:${port}`,
            ALIBABA_CLOUD_CREDENTIALS_URI: `https://${credentialsHost}:${port}/credentials/${scene.receiver.id}`,
            NODE_EXTRA_CA_CERTS: certificate.file,
            INVITATION: invitationId,
            ...environment,
        },
    }).catch((error: { stdout: string; stderr: string }) => error);
    expect(`${stdout}${stderr}`).not.toContain(password);
    return { output: `${stdout}${stderr}`.trim(), calls: scene.takeCalls() };
}

const documented = messagePatterns(readFileSync(join(__dirname, "../../docs/errors.md"), "utf8"));

/** A message that is in docs/errors.md, with what to do about it. */
function expectDocumented(message: string): void {
    expect({ message, rows: documented.filter((pattern) => pattern.test(message)).length }).toEqual({
        message,
        rows: 1,
    });
}

const done = JSON.stringify({ failures: [], status: "Accepted" });
const operations = ["AcceptResourceShareInvitation", "DisassociateResourceShare"];

test.each(["HTTPS_PROXY", "https_proxy"])("every call goes through the proxy of %s", async (variable) => {
    const open = await openProxy({ credentials: { username: "user", password } });
    const { output, calls } = await run({ [variable]: open.url("user", password) });
    expect(output).toBe(done);
    expect(calls).toEqual(expect.arrayContaining(operations));
    expect(new Set(open.tunnels)).toEqual(
        new Set([credentialsHost, stsHost, host].map((name) => `${name}:${port}`)),
    );
});

test("a proxy that is reached by TLS, its certificate trusted by NODE_EXTRA_CA_CERTS", async () => {
    const open = await openProxy({ certificate });
    expect((await run({ HTTPS_PROXY: open.url() })).output).toBe(done);
    expect(open.tunnels).toContain(`${host}:${port}`);
});

test.each([
    ["NO_PROXY", ".example.test"],
    ["no_proxy", "10.0.0.1, example.test"],
    ["NO_PROXY", "*"],
])("%s=%s: no call goes through the proxy", async (variable, noProxy) => {
    const open = await openProxy();
    const { output, calls } = await run({ HTTPS_PROXY: open.url(), [variable]: noProxy, RESOLVES: "1" });
    expect(output).toBe(done);
    expect(calls).toEqual(expect.arrayContaining(operations));
    expect([open.tunnels, open.others]).toEqual([[], 0]);
});

test("NO_PROXY with a host: its calls alone are direct", async () => {
    const open = await openProxy();
    const { output } = await run({ HTTPS_PROXY: open.url(), NO_PROXY: credentialsHost, RESOLVES: "1" });
    expect(output).toBe(done);
    expect(new Set(open.tunnels)).toEqual(new Set([`${stsHost}:${port}`, `${host}:${port}`]));
});

test("loopback is reached directly", async () => {
    const open = await openProxy();
    const { output } = await run({
        HTTPS_PROXY: open.url(),
        HTTP_PROXY: open.url(),
        ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: scene.emulator.url,
        ALIBABA_CLOUD_ENDPOINT_STS: scene.emulator.url,
        ALIBABA_CLOUD_CREDENTIALS_URI: `${scene.emulator.url}/credentials/${scene.receiver.id}`,
    });
    expect(output).toBe(done);
    expect([open.tunnels, open.others]).toEqual([[], 0]);
});

test("a proxy's URL that cannot be used: one line, before any call", async () => {
    const { output, calls } = await run({ HTTPS_PROXY: `socks5://user:${password}@127.0.0.1:1080` });
    expectDocumented(output);
    expect(output).toMatch(
        /^HTTPS_PROXY begins with socks5:\/\/, but must be the URL of an HTTP proxy, .*\.$/,
    );
    expect(calls).toEqual([]);
});

describe("trouble with a proxy: one line with its host and variable", () => {
    /** The error of a call. @param connectTimeout in milliseconds. Default: never reached. */
    const call = (httpsProxy: string, connectTimeout = never) =>
        attempt(httpTransport(connectTimeout, readProxies({ HTTPS_PROXY: httpsProxy })), {
            service: resourceSharing,
            endpoint: { origin: `https://${host}:${port}`, region },
            operation: "ListResourceShares",
            parameters: {},
            credentials: scene.receiver,
            time: Date.now(),
            timeoutMilliseconds: never,
        }).then(
            () => undefined,
            (error: NoResponseError) => ({ ...error, message: error.message }),
        );
    const failure = (reason: string, isTemporary: boolean) => {
        expectDocumented(reason);
        return {
            name: "NoResponseError",
            message: `ListResourceShares got no response from ${host}:${port}: ${reason}`,
            mayHaveTakenEffect: false,
            isTemporary,
        };
    };

    test("nobody there", async () => {
        expect(await call(`http://user:${password.replaceAll("/", "%2F")}@127.0.0.1:1`)).toMatchObject(
            failure(
                "the proxy 127.0.0.1:1 (HTTPS_PROXY) cannot be reached: connect ECONNREFUSED 127.0.0.1:1",
                true,
            ),
        );
    });

    test("it asks for credentials", async () => {
        const open = await openProxy({ credentials: { username: "user", password } });
        expect(await call(open.url())).toMatchObject(
            failure(
                `the proxy ${open.host} (HTTPS_PROXY) asks for credentials (HTTP 407): set HTTPS_PROXY to` +
                    ` http://<user>:<password>@${open.host}`,
                false,
            ),
        );
    });

    test("it does not accept the credentials", async () => {
        const open = await openProxy({ credentials: { username: "user", password: "another" } });
        expect(await call(open.url("user", password))).toMatchObject(
            failure(
                `the proxy ${open.host} (HTTPS_PROXY) does not accept the user and the password (HTTP 407): correct` +
                    " them in HTTPS_PROXY, with special characters percent-encoded",
                false,
            ),
        );
    });

    test("it refuses the host", async () => {
        const open = await openProxy({ refuses: { [host]: 403 } });
        expect(await call(open.url())).toMatchObject(
            failure(
                `the proxy ${open.host} (HTTPS_PROXY) refuses to connect to ${host}:${port} (HTTP 403): allow it` +
                    " there, or list the host in NO_PROXY if it can be reached directly",
                false,
            ),
        );
    });

    test("it cannot reach the host now", async () => {
        const open = await openProxy({ refuses: { [host]: 503 } });
        expect(await call(open.url())).toMatchObject(
            failure(
                `the proxy ${open.host} (HTTPS_PROXY) cannot connect to ${host}:${port} (HTTP 503)`,
                true,
            ),
        );
    });

    test("it closes the connection", async () => {
        const address = await listen((socket) => socket.end());
        expect(await call(address)).toMatchObject(
            failure(`the proxy ${address} (HTTPS_PROXY) closed the connection without a response`, true),
        );
    });

    test("it hangs", async () => {
        const address = await listen(() => undefined);
        expect(await call(address, 500)).toMatchObject(
            failure(`the proxy ${address} (HTTPS_PROXY) did not respond within 500 ms`, true),
        );
    });
});

test("a TLS handshake that breaks off, behind a proxy and without one: nothing was sent", async () => {
    const address = await listen((socket) => socket.on("data", () => socket.destroy()));
    const open = await openProxy();
    const call = (hostname: string) =>
        attempt(httpTransport(never, readProxies({ HTTPS_PROXY: open.url() })), {
            service: resourceSharing,
            endpoint: { origin: `https://${hostname}:${address.split(":")[1]}`, region },
            operation: "AcceptResourceShareInvitation",
            parameters: {},
            credentials: scene.receiver,
            time: Date.now(),
            timeoutMilliseconds: never,
        });
    const reason = "Client network socket disconnected before secure TLS connection was established";
    await expect(call(host)).rejects.toMatchObject({
        mayHaveTakenEffect: false,
        isTemporary: true,
        message: expect.stringContaining(`${reason} (through the proxy ${open.host} (HTTPS_PROXY))`),
    });
    await expect(call("127.0.0.1")).rejects.toMatchObject({
        mayHaveTakenEffect: false,
        isTemporary: true,
        message: expect.stringMatching(new RegExp(`${reason}$`)),
    });
});

test("one tunnel serves the calls to a host that follow one another", async () => {
    const open = await openProxy();
    const script = `
        const { httpTransport } = require("${join(__dirname, "../../provider/dist/api/transport.js")}");
        const { readProxies } = require("${join(__dirname, "../../provider/dist/account/settings/proxy.js")}");
        const transport = httpTransport(${never}, readProxies(process.env));
        (async () => {
            for (const call of [1, 2, 3]) {
                await transport({ url: "https://${host}:${port}/?call=" + call, headers: {} }, ${never});
                // The connection is free again a moment after its response was read.
                await new Promise(setImmediate);
            }
        })();`;
    await promisify(execFile)(process.execPath, ["-e", script], {
        env: { PATH: process.env.PATH, HTTPS_PROXY: open.url(), NODE_EXTRA_CA_CERTS: certificate.file },
    });
    expect(open.tunnels).toEqual([`${host}:${port}`]);
});

test("a CA that is not known, of the service and of the proxy: one line that says how to make it known", async () => {
    const reason =
        "self-signed certificate; if this network has a CA of its own, set NODE_EXTRA_CA_CERTS to the file of its" +
        " certificate";
    expectDocumented(reason);
    const failure = `The credentials URI at ${credentialsHost}:${port} gave no response:`;
    const open = await openProxy();
    expect(await run({ HTTPS_PROXY: open.url(), NODE_EXTRA_CA_CERTS: "" })).toEqual({
        output: `${failure} ${reason} (through the proxy ${open.host} (HTTPS_PROXY)).`,
        calls: [],
    });
    await open.close();
    const byTls = await openProxy({ certificate });
    expect(await run({ HTTPS_PROXY: byTls.url(), NODE_EXTRA_CA_CERTS: "" })).toEqual({
        output: `${failure} the proxy ${byTls.host} (HTTPS_PROXY) cannot be reached: ${reason}.`,
        calls: [],
    });
});
