import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import os, { tmpdir } from "node:os";
import { join } from "node:path";
import { EcsRole } from "../../../provider/src/account/credentials/ecsRole";
import { LoginProfile } from "../../../provider/src/account/credentials/loginProfile";
import { Deadline } from "../../../provider/src/common/deadline";
import { TestClock } from "../testClock";

/** The metadata service that the library's transport reaches: its address is fixed. */
const metadata = jest.fn<Promise<{ status: number; body: string }>, [method: string, path: string]>();
jest.mock("httpx", () => ({
    request: async (url: string, { method }: { method: string }) => {
        const { host, pathname } = new URL(url);
        const { status, body } = await metadata(method, `${host}${pathname}`);
        return { statusCode: status, headers: {}, body };
    },
    read: async ({ body }: { body: string }) => Buffer.from(body),
}));

const secret = "Never-Shown-1";
const deadline = new Deadline(new TestClock(), 60_000);
const role = "100.100.100.200/latest/meta-data/ram/security-credentials/a-role";
const credentialsThatLive = (milliseconds: number) =>
    JSON.stringify({
        Code: "Success",
        AccessKeyId: "an-id",
        AccessKeySecret: secret,
        SecurityToken: "a-token",
        Expiration: new Date(Date.now() + milliseconds).toISOString().replace(/\.\d+/, ""),
    });

function play(answer: () => { status: number; body: string }): string[] {
    const asked: string[] = [];
    metadata.mockImplementation(async (method, path) => {
        asked.push(`${method} ${path}`);
        return method === "PUT" ? { status: 200, body: "a-session" } : answer();
    });
    return asked;
}

const inAnHour = () => ({ status: 200, body: credentialsThatLive(3_600_000) });

test("the role of the instance, by a session with the metadata service, once for all who ask", async () => {
    const asked = play(inAnHour);
    const provider = new EcsRole("a-role").open({ clock: new TestClock() });
    const all = await Promise.all([provider.get(deadline), provider.get(deadline), provider.get(deadline)]);
    expect(all[2]).toEqual({ accessKeyId: "an-id", accessKeySecret: secret, securityToken: "a-token" });
    await provider.get(deadline);
    expect(asked).toEqual(["PUT 100.100.100.200/latest/api/token", `GET ${role}`]);
});

test("credentials that end soon are renewed, at the most once a minute, as are those that the service rejects", async () => {
    const asked = play(() => ({ status: 200, body: credentialsThatLive(60_000) }));
    const clock = new TestClock();
    const provider = new EcsRole("a-role").open({ clock });
    const times = () => asked.filter((request) => request === `GET ${role}`).length;
    await provider.get(deadline);
    await provider.get(deadline);
    expect(times()).toBe(1);
    await clock.sleep(60_000);
    const used = await provider.get(deadline);
    expect(times()).toBe(2);
    expect(provider.reject(used)).toBe(true);
    await provider.get(deadline);
    expect(times()).toBe(3);
});

test.each([
    ["a role that the instance does not have", { status: 404, body: secret }, " (HTTP 404)"],
    ["an answer that is no JSON", { status: 200, body: secret }, ""],
])("%s: one line that shows nothing of the answer", async (_, answer, status) => {
    play(() => answer);
    const error: unknown = await new EcsRole("a-role")
        .open({ clock: new TestClock() })
        .get(deadline)
        .catch((thrown: unknown) => thrown);
    expect(String(error)).toBe(
        `CredentialsError: The ECS metadata service gave no credentials for the RAM role "a-role"${status}.` +
            " Is this an ECS instance with that role? Is the metadata service enabled?",
    );
});

test("a failure is not remembered", async () => {
    play(() => ({ status: 500, body: "" }));
    const provider = new EcsRole("a-role").open({ clock: new TestClock() });
    await expect(provider.get(deadline)).rejects.toThrow("(HTTP 500)");
    play(inAnHour);
    await expect(provider.get(deadline)).resolves.toMatchObject({ accessKeyId: "an-id" });
});

test("a profile whose credentials come from a command", async () => {
    const home = await mkdtemp(join(tmpdir(), "resource-sharing-home-"));
    const homedir = jest.spyOn(os, "homedir").mockReturnValue(home);
    const answer = {
        mode: "StsToken",
        access_key_id: "an-id",
        access_key_secret: secret,
        sts_token: "a-token",
    };
    const script = join(home, "answer.js");
    await writeFile(script, `console.log(${JSON.stringify(JSON.stringify(answer))})`);
    const command = `${process.execPath} ${script}`;
    const profile = { name: "p", mode: "External", process_command: command };
    await mkdir(join(home, ".aliyun"));
    await writeFile(join(home, ".aliyun/config.json"), JSON.stringify({ profiles: [profile] }));
    expect(
        await new LoginProfile("p").open({ clock: new TestClock(), proxyFor: undefined }).get(deadline),
    ).toEqual({
        accessKeyId: "an-id",
        accessKeySecret: secret,
        securityToken: "a-token",
    });
    homedir.mockRestore();
    await rm(home, { recursive: true });
});

test("a profile that nobody has logged in to", async () => {
    await expect(
        new LoginProfile("nobody").open({ clock: new TestClock(), proxyFor: undefined }).get(deadline),
    ).rejects.toThrow(
        'The profile "nobody" gave no credentials. Log in again: `aliyun configure --profile nobody`.',
    );
});
