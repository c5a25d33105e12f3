// What a signed list call costs, as a ratio to an empty handler of the same HTTP framework: server and load run in
// processes of their own, so that only the server's CPU time is counted. Run: node emulator/bench/signedListCalls.mjs
import { fork } from "node:child_process";
import { createHash, createHmac, randomUUID } from "node:crypto";
import { Agent, request } from "node:http";

const CALLS = 20_000;
const CONNECTIONS = 32;
const ROUNDS = 5;
/** The promise: at most so many times the empty handler's cost. */
const MOST = 3;
/** The promise: at least so many calls a second on one core. */
const LEAST = 2000;

const EMPTY_SHA256 = createHash("sha256").update("").digest("hex");
const KEY = { id: "emulator-receiver-key", secret: "emulator-receiver-secret" };

async function serveEmpty() {
    const { createAdaptorServer } = await import("@hono/node-server");
    const { Hono } = await import("hono");
    const app = new Hono();
    app.all("*", (context) => context.body(null));
    const server = createAdaptorServer({ fetch: app.fetch });
    server.listen(0, "127.0.0.1", () => process.send({ port: server.address().port }));
}

async function serveEmulator() {
    const { startEmulator } = await import("alicloud-resource-sharing-emulator");
    const emulator = await startEmulator();
    const [sender, receiver] = emulator.accounts;
    for (let share = 0; share < 20; share += 1) {
        await emulator.call(sender.id, "CreateResourceShare", {
            ResourceShareName: `share-${share}`,
            AllowExternalTargets: true,
            Targets: [receiver.id],
        });
    }
    process.send({ port: Number(new URL(emulator.url).port) });
}

const SERVERS = { empty: serveEmpty, emulator: serveEmulator };

if (process.argv[2] in SERVERS) {
    process.on("message", () => process.send({ cpu: process.cpuUsage() }));
    process.on("disconnect", () => process.exit(0));
    await SERVERS[process.argv[2]]();
} else {
    await compare();
}

async function compare() {
    const servers = { empty: await started("empty"), emulator: await started("emulator") };
    try {
        for (const server of Object.values(servers)) {
            await load(server.port, CALLS / 4);
        }
        const rounds = [];
        for (let round = 0; round < ROUNDS; round += 1) {
            rounds.push({ empty: await cost(servers.empty), emulator: await cost(servers.emulator) });
        }
        report(rounds);
    } finally {
        for (const { child } of Object.values(servers)) {
            child.disconnect();
        }
    }
}

function report(rounds) {
    const ratio = median(rounds.map(({ empty, emulator }) => emulator / empty));
    const [empty, emulator] = ["empty", "emulator"].map((name) => median(rounds.map((round) => round[name])));
    const perSecond = 1_000_000 / emulator;
    console.log(`empty handler      ${empty.toFixed(1)} µs of CPU a request`);
    console.log(
        `signed list call   ${emulator.toFixed(1)} µs of CPU a request, ${perSecond.toFixed(0)} a second on one core`,
    );
    console.log(`ratio              ${ratio.toFixed(2)} (median of ${ROUNDS} pairs; at most ${MOST})`);
    if (ratio > MOST || perSecond < LEAST) {
        process.exitCode = 1;
    }
}

async function started(name) {
    const child = fork(new URL(import.meta.url), [name]);
    const { port } = await next(child);
    return { child, port };
}

function next(child) {
    return new Promise((resolve) => child.once("message", resolve));
}

/** Microseconds of the server's CPU time for one request. */
async function cost({ child, port }) {
    const before = await cpu(child);
    await load(port, CALLS);
    return ((await cpu(child)) - before) / CALLS;
}

async function cpu(child) {
    child.send("cpu");
    const { cpu: used } = await next(child);
    return used.user + used.system;
}

async function load(port, calls) {
    const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
    let left = calls;
    const worker = async () => {
        while (left > 0) {
            left -= 1;
            await send(agent, port);
        }
    };
    await Promise.all(Array.from({ length: CONNECTIONS }, worker));
    agent.destroy();
}

function send(agent, port) {
    const headers = signed(`127.0.0.1:${port}`);
    return new Promise((resolve, reject) => {
        const outgoing = request(
            { port, agent, method: "POST", path: "/?MaxResults=20", headers },
            (incoming) => {
                incoming.resume();
                incoming.on("end", () =>
                    incoming.statusCode === 200 ? resolve() : reject(new Error(String(incoming.statusCode))),
                );
            },
        );
        outgoing.on("error", reject);
        outgoing.end();
    });
}

function signed(host) {
    const headers = {
        host,
        "x-acs-action": "ListResourceShareInvitations",
        "x-acs-content-sha256": EMPTY_SHA256,
        "x-acs-date": `${new Date().toISOString().slice(0, 19)}Z`,
        "x-acs-signature-nonce": randomUUID(),
        "x-acs-version": "2020-01-10",
    };
    const names = Object.keys(headers).sort();
    const lines = names.map((name) => `${name}:${headers[name]}\n`).join("");
    const canonical = ["POST", "/", "MaxResults=20", lines, names.join(";"), EMPTY_SHA256].join("\n");
    const digest = createHash("sha256").update(canonical).digest("hex");
    const signature = createHmac("sha256", KEY.secret).update(`ACS3-HMAC-SHA256\n${digest}`).digest("hex");
    const credential = `Credential=${KEY.id},SignedHeaders=${names.join(";")},Signature=${signature}`;
    return { ...headers, "content-length": 0, authorization: `ACS3-HMAC-SHA256 ${credential}` };
}

function median(values) {
    return values.sort((a, b) => a - b)[values.length >> 1];
}
