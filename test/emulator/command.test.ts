import { execFile } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { receiverId, rows } from "./support/accounts";
import { caller, environment, run, temporaryFile, useCommand } from "./support/command";
import { officialCall } from "./support/officialClient";

useCommand();

it.each(["SIGTERM", "SIGINT"] as const)("starts without configuration and stops on %s", async (signal) => {
    const emulator = run();
    await emulator.until(/# receiver[\s\S]*STS=\S+\n/);
    for (const account of ["sender", "receiver"]) {
        const env = environment(emulator.output(), account);
        expect(Object.keys(env)).toEqual([
            "ALIBABA_CLOUD_ACCESS_KEY_ID",
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
            "ALIBABA_CLOUD_REGION",
            "ALIBABA_CLOUD_ENDPOINT_RESOURCESHARING",
            "ALIBABA_CLOUD_ENDPOINT_STS",
        ]);
        const sts = { ...caller(env), version: "2015-04-01" };
        expect(await officialCall(sts, "GetCallerIdentity")).toMatchObject({ IdentityType: "Account" });
    }
    await emulator.until(
        /\d\d:\d\d:\d\d\.\d{3} POST GetCallerIdentity +receiver +cn-hangzhou +200 [\d.]+ ms/,
    );
    emulator.process.kill(signal);
    expect(await emulator.ended).toBe(0);
});

const sharedNetwork =
    "shares: [{owner: sender, name: network, targets: [receiver], resources: [{id: vsw-1, type: VSwitch}]}]\n";

it("prints what is shared, and keeps its records in a file between runs", async () => {
    const config = temporaryFile("emulator.yaml");
    writeFileSync(config, sharedNetwork);
    const args = ["--config", config, "--state-file", temporaryFile("state.json")];
    const lists: unknown[] = [];
    for (let time = 0; time < 2; time += 1) {
        const emulator = run(...args);
        await emulator.until(/^# share network of sender: rs-\w+\n# {3}invitation of receiver: i-\w+\n/m);
        const response = await officialCall(
            caller(environment(emulator.output(), "receiver")),
            "ListResourceShareInvitations",
        );
        lists.push(rows(response, "ResourceShareInvitations"));
        emulator.process.kill("SIGTERM");
        expect(await emulator.ended).toBe(0);
        expect(emulator.output()).toMatch(/\nStopped\.\n$/);
    }
    expect(lists[0]).toHaveLength(1);
    expect(lists[1]).toEqual(lists[0]);
});

it("logs everything as JSON, from the line that says it is ready to the last", async () => {
    const config = temporaryFile("emulator.yaml");
    writeFileSync(config, sharedNetwork);
    const emulator = run("--config", config, "--log", "json");
    const [ready = ""] = await emulator.until(/^\{"event":"ready".*\}$/m);
    const { url, pageUrl, accounts, shares, invitations } = JSON.parse(ready);
    expect(pageUrl).toBe(`${url}/_emulator/`);
    expect(shares).toMatchObject([{ resourceShareName: "network" }]);
    expect(invitations).toMatchObject([{ receiverAccountId: receiverId }]);
    expect((await fetch(`${url}/_emulator/health`)).status).toBe(200);
    await officialCall({ url, ...accounts[1] }, "ListResourceShareInvitations");
    const [line = ""] = await emulator.until(/^\{"event":"request".*\}$/m);
    expect(JSON.parse(line)).toMatchObject({
        operation: "ListResourceShareInvitations",
        accountId: receiverId,
        httpStatus: 200,
    });
    emulator.process.kill("SIGTERM");
    expect(await emulator.ended).toBe(0);
    const lines = emulator.output().trim().split("\n");
    const events = lines.map((each) => JSON.parse(each).event);
    expect(events).toEqual(["ready", "request", "stopped"]);
});

it("starts with the records of a snapshot, unless its state file has some", async () => {
    const [seed, stateFile] = [temporaryFile("seed.json"), temporaryFile("state.json")];
    const args = ["--log", "json", "--seed", seed, "--state-file", stateFile];
    const shareNames = async (emulator: ReturnType<typeof run>) => {
        const [ready = ""] = await emulator.until(/^\{"event":"ready".*\}$/m);
        const { url, shares } = JSON.parse(ready);
        return { url, names: shares.map((share: Record<string, string>) => share.resourceShareName) };
    };
    const create = (url: string, resourceShareName: string) =>
        fetch(`${url}/_emulator/shares`, {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify({ from: "sender", resourceShareName }),
        });
    const source = run("--log", "json");
    const { url } = await shareNames(source);
    await create(url, "network");
    writeFileSync(seed, await (await fetch(`${url}/_emulator/snapshot`)).text());

    const first = run(...args);
    const started = await shareNames(first);
    expect(started.names).toEqual(["network"]);
    await create(started.url, "later");
    await fetch(`${started.url}/_emulator/reset`, { method: "POST" });
    await create(started.url, "last");
    first.process.kill("SIGKILL");
    await first.ended;
    expect((await shareNames(run(...args))).names.sort()).toEqual(["last", "network"]);

    writeFileSync(seed, "{}");
    const broken = run("--seed", seed);
    expect(await broken.ended).toBe(1);
    expect(broken.output()).toBe(
        `${seed} is not a snapshot of this emulator: format is missing; it must be 2\n`,
    );
});

it("says where its configuration is wrong, and does not start", async () => {
    const config = temporaryFile("emulator.yaml");
    writeFileSync(config, "settings:\n  leaveTargets: maybe\n");
    const emulator = run("--config", config);
    expect(await emulator.ended).toBe(1);
    expect(emulator.output()).toBe(
        `${config}:2:17: settings.leaveTargets must be one of optional, required, refused, not "maybe"\n`,
    );
});

it("says that its port is taken, and does not start", async () => {
    const first = run("--log", "none");
    const [, port = ""] = await first.until(/127\.0\.0\.1:(\d+)/);
    const second = run("--port", port);
    expect(await second.ended).toBe(1);
    expect(second.output()).toMatch(/EADDRINUSE/);
    first.process.kill("SIGTERM");
    await first.ended;
});

it("prints its version", async () => {
    const emulator = run("--version");
    expect(await emulator.ended).toBe(0);
    expect(emulator.output()).toMatch(/^\d+\.\d+\.\d+\n$/);
});

it("names a command that it does not know", async () => {
    const emulator = run("setings");
    expect(await emulator.ended).toBe(1);
    expect(emulator.output()).toBe(
        "error: unknown command 'setings'; the commands are schema and settings\n",
    );
});

it("prints the schema of its configuration", async () => {
    const emulator = run("schema");
    expect(await emulator.ended).toBe(0);
    expect(JSON.parse(emulator.output())).toMatchObject({ type: "object" });
});

it("prints its settings as the README has them", async () => {
    const emulator = run("settings");
    expect(await emulator.ended).toBe(0);
    const readme = readFileSync(join(__dirname, "../../emulator/README.md"), "utf8");
    expect(readme).toContain(emulator.output().trim());
});

it("ends, and saves nothing, where a share of the file cannot be created", async () => {
    const config = temporaryFile("emulator.yaml");
    const state = temporaryFile("state.json");
    writeFileSync(config, "shares: [{ owner: sender, name: own, targets: [sender] }]");
    const running = run("-c", config, "--state-file", state);
    expect(await running.ended).toBe(1);
    expect(running.output()).toMatch(
        /^the share own cannot be created: .*You cannot share resources with yourself/m,
    );
    expect(readFileSync(state, "utf8")).not.toContain('"name":"own"');
});

it("stops where nobody reads what it writes, with everything saved", async () => {
    const state = temporaryFile("state.json");
    const running = run("--state-file", state);
    await running.until(/Stop it with Ctrl-C/);
    const key = caller(environment(running.output(), "sender"));
    running.process.stdout?.destroy();
    while (running.process.exitCode === null) {
        await officialCall(key, "CreateResourceShare", { ResourceShareName: "kept" }).catch(() => undefined);
    }
    expect(running.process.exitCode).toBe(0);
    expect(readFileSync(state, "utf8")).toContain('"name":"kept"');
});

it("shows a newcomer a pending invitation, and the command that lists it", async () => {
    const emulator = run("--demo");
    const [, command = ""] = await emulator.until(/^(npx .*)$/m);
    const env = environment(emulator.output(), "receiver");
    expect(environment(emulator.output(), "sender")).toMatchObject({
        ALIBABA_CLOUD_ACCESS_KEY_ID: "emulator-sender-key",
    });
    const [program, ...args] = command.split(" ").slice(1);
    expect(program).toBe("pulumi-alicloud-resource-sharing");
    const main = join(__dirname, "../../provider/dist/cli/main.js");
    const { stdout } = await promisify(execFile)(process.execPath, [main, ...args], {
        env: { PATH: process.env.PATH, HOME: temporaryFile("home"), ...env },
    });
    expect(stdout).toMatch(/rs-6GRmdD3X0000/);
    expect(stdout).toMatch(/Pending/);
    emulator.process.kill("SIGTERM");
    await emulator.ended;
    const config = temporaryFile("one.yaml");
    writeFileSync(config, 'accounts: [{ id: "2000000000000001" }]');
    const alone = run("--demo", "--config", config);
    expect(await alone.ended).toBe(1);
    expect(alone.output()).toBe("--demo needs two accounts, one that shares and one that is invited\n");
});

it("says in its help when the controls require a token", async () => {
    const help = run("--help");
    expect(await help.ended).toBe(0);
    expect(help.output().replace(/\s+/g, " ")).toContain(
        "--control-token <token> bearer token that the controls over HTTP require;" +
            " default: none on a loopback address, otherwise a new one that is printed --",
    );
});

it("prints a token that it has made up, but none of one's own", async () => {
    const own = run("--control-token", "my-secret", "--log", "json");
    const [ready = ""] = await own.until(/^\{"event":"ready".*\}$/m);
    expect(JSON.parse(ready).pageUrl).toMatch(/\/_emulator\/$/);
    expect(own.output()).not.toContain("my-secret");
    const made = run("--host", "0.0.0.0");
    await made.until(/^Page: \S+\/_emulator\/#token=[\w-]{32}$/m);
    const [, credentialsUrl = ""] = await made.until(/\(temporary credentials: (\S+)\)/);
    expect((await fetch(credentialsUrl)).status).toBe(200);
    const empty = run("--control-token", "");
    expect(await empty.ended).toBe(1);
    expect(empty.output()).toMatch(/^controlToken must be one or more .*\n$/);
});
