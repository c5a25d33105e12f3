import { readFileSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { jobsOn } from "../../documentation/workflows";
import { oidcToken } from "../../engine/support/accountScene";
import { repository } from "../../support/installation";
import { Scene } from "../../support/scene";
import { Reader } from "../support/reader";

const [job] = jobsOn(readFileSync(join(repository, "docs/auto-response.md"), "utf8"));

let scene: Scene;
let reader: Reader;
let server: Server;
let directory: string;
/** What was sent to the webhook. */
const notified: unknown[] = [];

/** GitHub's tokens, and a webhook. */
async function startServer(): Promise<void> {
    server = createServer(async (request, response) => {
        if (request.url?.startsWith("/token?") === true) {
            response.end(JSON.stringify({ value: oidcToken(300) }));
        } else {
            const body = await text(request);
            notified.push(body === "" ? body : JSON.parse(body));
            response.end();
        }
    });
    await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
}

beforeAll(async () => {
    scene = await Scene.open();
    await startServer();
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-workflow-"));
    const { port } = server.address() as AddressInfo;
    reader = await Reader.create({
        // What is not a secret or a variable of the repository is as on the page, but for the file of the token.
        ...Object.fromEntries(Object.entries(job?.env ?? {}).filter(([, value]) => !value.includes("${{"))),
        ALIBABA_CLOUD_OIDC_TOKEN_FILE: join(directory, "oidc-token"),
        WEBHOOK: `http://127.0.0.1:${port}/webhook`,
        ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?version=1`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: "of the job",
        ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING: scene.emulator.url,
        ALIBABA_CLOUD_ENDPOINT_STS: scene.emulator.url,
    });
});
afterAll(async () => {
    await reader.leave();
    await scene.close();
    server.close();
    await rm(directory, { recursive: true });
});

test("the nightly workflow answers known senders, reports others, and says if it failed", async () => {
    const { resourceShareId, invitationId } = await scene.share();
    const known = `new sharing.InvitationAutoResponse("known", { accept: [{ senderAccountId: "${scene.sender.id}" }] });`;
    const project = await reader.project("nightly");
    const dependencies = { "pulumi-alicloud-resource-sharing": "*" };
    await writeFile(join(project, "package.json"), JSON.stringify({ main: "index.ts", dependencies }));
    await writeFile(
        join(project, "index.ts"),
        `import * as sharing from "pulumi-alicloud-resource-sharing";\n${known}\n`,
    );
    const runner = reader.terminal(project);
    await runner.run("pulumi stack init prod");

    const steps = job?.steps ?? [];
    const night = async () => {
        for (const { shell } of steps.filter(({ condition }) => condition === undefined)) {
            await runner.run(shell);
        }
    };
    await night();
    expect(await scene.statusOf({ resourceShareId, invitationId })).toBe("Accepted");
    expect(notified).toEqual([]);

    await scene.emulator.share({
        from: scene.stranger.id,
        to: scene.receiver.id,
        resources: [{ resourceId: "vsw-1", resourceType: "VSwitch" }],
    });
    await night();
    expect(notified.splice(0)).toEqual([{ text: `Invitations from ${scene.stranger.id} are waiting.` }]);

    const [ifFailed, ...others] = steps.filter(({ condition }) => condition === "failure()");
    expect(others).toEqual([]);
    await runner.run(ifFailed?.shell ?? "");
    expect(notified).toEqual([{ text: "The nightly answer to invitations failed." }]);
});

test("drift ends the preview with status 7, wrong keys with another one", async () => {
    const project = await reader.project("drift");
    const runner = reader.terminal(project);
    await writeFile(
        join(project, "index.ts"),
        `import * as sharing from "pulumi-alicloud-resource-sharing";
        new sharing.InvitationAutoResponse("known", { accept: [{ senderAccountId: "${scene.sender.id}" }] });\n`,
    );
    const { accessKeyId, accessKeySecret } = scene.receiver;
    await runner.run(
        `npm install pulumi-alicloud-resource-sharing
        export ALIBABA_CLOUD_ACCESS_KEY_ID=${accessKeyId} ALIBABA_CLOUD_ACCESS_KEY_SECRET=${accessKeySecret}
        unset ALIBABA_CLOUD_ROLE_ARN ALIBABA_CLOUD_OIDC_PROVIDER_ARN ALIBABA_CLOUD_OIDC_TOKEN_FILE
        pulumi stack init prod
        pulumi up`,
    );
    const preview = "pulumi preview --refresh --expect-no-changes";
    expect(readFileSync(join(repository, "docs/responses.md"), "utf8")).toContain(`${preview}\n`);
    await runner.run(preview);
    await scene.share();
    await expect(runner.run(preview)).rejects.toThrow("exit status 7:");
    await expect(runner.run(`ALIBABA_CLOUD_ACCESS_KEY_SECRET=wrong ${preview}`)).rejects.toThrow(
        "exit status 1:",
    );
});
