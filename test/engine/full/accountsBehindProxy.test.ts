import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Certificate, createCertificate } from "../../support/certificate";
import { ForwardingProxy } from "../../support/forwardingProxy";
import type { Scene } from "../../support/scene";
import { failed, type TestStack } from "../../support/testStack";
import { AccountScene, respond, roleOf } from "../support/accountScene";
import { linesAbout } from "../support/diagnostics";

const password = "Proxy+password/=&canary";

let directory: string;
let certificate: Certificate;
let own: AccountScene;
let scene: Scene;
let proxy: ForwardingProxy;
beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-proxy-"));
    certificate = createCertificate(directory, "DNS:*.example.test", "IP:127.0.0.1");
});
beforeEach(async () => {
    own = await AccountScene.open(certificate);
    scene = own.scene;
    own.secret(password);
    proxy = await ForwardingProxy.open({ credentials: { username: "user", password } });
});
afterEach(async () => {
    await proxy.close();
    await own.close();
});
afterAll(() => rm(directory, { recursive: true }));

/** The service and STS, as only the proxy can resolve them. */
const hosts = () => ({
    service: `resourcesharing.example.test:${new URL(scene.emulator.url).port}`,
    sts: `sts.example.test:${new URL(own.relay.url).port}`,
});

/** A stack whose response is given by a role of the receiver, and whose network is behind the proxy. */
async function stackBehind(httpsProxy: string): Promise<TestStack> {
    const { invitationId } = await scene.share();
    const stack = await scene.stack(respond("network", { invitationId, onDelete: "leave" }), {
        ...own.ofSender,
        ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: hosts().service,
        ALIBABA_CLOUD_ENDPOINT_STS: hosts().sts,
        HTTPS_PROXY: httpsProxy,
        NODE_EXTRA_CA_CERTS: certificate.file,
    });
    await stack.stack.setConfig({
        "alicloud:assumeRole": JSON.stringify({ roleArn: roleOf(scene.receiver) }),
    });
    scene.takeCalls();
    return stack;
}

test("up, refresh and destroy: every call goes through the proxy, and its password shows nowhere", async () => {
    const stack = await stackBehind(proxy.url("user", password));
    const witness = own.witness(stack);
    const calls = {
        up: ["AssumeRole", "AcceptResourceShareInvitation"],
        refresh: ["AssumeRole", "ListResourceShareInvitations"],
        destroy: ["AssumeRole", "DisassociateResourceShare"],
    };
    for (const command of ["up", "refresh", "destroy"] as const) {
        proxy.tunnels.length = 0;
        expect(await witness.run(command)).toMatchObject({ exitCode: 0 });
        expect(scene.takeCalls()).toEqual(expect.arrayContaining(calls[command]));
        expect(new Set(proxy.tunnels)).toEqual(new Set([hosts().sts, hosts().service]));
    }
    expect(proxy.others).toBe(0);
});

test("a proxy that does not accept the password: one line without it, and no call", async () => {
    const wrong = own.secret("Wrong+password/=&canary");
    const stack = await stackBehind(proxy.url("user", wrong));
    const output = failed(await own.witness(stack).run("up"));
    expect(linesAbout(output, "network").filter((line) => line.includes("error: "))).toEqual([
        expect.stringContaining(
            `the proxy ${proxy.host} (HTTPS_PROXY) does not accept the user and the password (HTTP 407)`,
        ),
    ]);
    expect(output).not.toMatch(/\n\s+at /);
    expect(scene.takeCalls()).toEqual([]);
});
