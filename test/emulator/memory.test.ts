import { connect } from "node:net";
import { type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import { as, receiverId, senderId } from "./support/accounts";
import { heldAfterCollection } from "./support/memory";
import { send, sendV3 } from "./support/rawHttp";

const megabyte = 1_000_000;
let emulator: Emulator;

beforeEach(async () => {
    emulator = await startEmulator();
    await flood(1, () => ({}));
});
afterEach(() => emulator.close());

type Sent = Parameters<typeof send>[1] & { readonly query?: string };

/** Sends requests that nobody has signed, one after another. */
async function flood(count: number, requestOf: (index: number) => Sent): Promise<void> {
    for (let index = 0; index < count; index += 1) {
        const { query = "", ...request } = requestOf(index);
        expect((await send(`${emulator.url}/${query}`, request)).status).toBeGreaterThanOrEqual(400);
    }
}

function form(body: string) {
    return { body, headers: { "content-type": "application/x-www-form-urlencoded" } };
}

const version3 = { "x-acs-action": "ListResourceShares", "x-acs-version": "2020-01-10" };

function authorization(credential: string, headers: string): Sent {
    const value = `ACS3-HMAC-SHA256 Credential=${credential},SignedHeaders=${headers},Signature=ab`;
    return { headers: { ...version3, "x-acs-signature-nonce": "n", authorization: value } };
}

it.each<[string, (index: number) => Sent]>([
    ["lists of signed headers", (index) => authorization("a", `${index}${";abcdefg".repeat(60_000)}`)],
    [
        "keys before a list of headers",
        (index) => authorization("k".repeat(500_000), `host;x-acs-${index}-long`),
    ],
    [
        "operations",
        (index) => ({ headers: { ...version3, "x-acs-action": `${index}${"A".repeat(500_000)}` } }),
    ],
    ["operations in the query", (index) => ({ query: `?Action=${index}${"A".repeat(500_000)}` })],
    [
        "what is not kept beside what is",
        (index) => ({ query: `?Zone=a-zone-with-a-name-${index}&Signature=${"s".repeat(500_000)}` }),
    ],
])("holds none of 24 requests with half a megabyte of %s", async (_name, requestOf) => {
    const before = heldAfterCollection();
    await flood(24, requestOf);
    expect(heldAfterCollection() - before).toBeLessThan(6 * megabyte);
    expect(emulator.requests).toHaveLength(25);
    expect(emulator.requests.every(({ operation }) => operation.length <= 100)).toBe(true);
});

it("keeps as many bytes of parameters in a log of small requests as in one of large ones", async () => {
    await flood(400, () => form("X=1"));
    await flood(58, () => form(`X=${"x".repeat(megabyte)}`));
    const kept = emulator.requests.reduce((total, { parameters }) => total + (parameters.X ?? "").length, 0);
    expect(kept).toBeLessThan(51 * megabyte);
});

it("holds neither the nonces nor the rest of signed requests beside what they create", async () => {
    const caller = as(emulator, receiverId);
    const junk = "j".repeat(500_000);
    const before = heldAfterCollection();
    for (let index = 0; index < 12; index += 1) {
        const list = { ...caller, action: "ListResourceShares", nonce: `${index}${junk}` };
        expect((await sendV3({ ...list, query: { ResourceOwner: "Self" } })).status).toBe(200);
        const create = form(`ResourceShareName=a-share-with-a-name-${index}&SignatureType=${junk}`);
        expect((await sendV3({ ...caller, action: "CreateResourceShare", ...create })).status).toBe(200);
    }
    expect(heldAfterCollection() - before).toBeLessThan(6 * megabyte);
});

it("holds no temporary key that it has issued", async () => {
    const issue = () =>
        emulator.call(senderId, "AssumeRole", {
            RoleArn: `acs:ram::${receiverId}:role/deployer`,
            RoleSessionName: "session",
        });
    const issueMany = async (keys: number) => {
        for (let key = 0; key < keys; key += 1) {
            await issue();
        }
        return heldAfterCollection();
    };
    // What the engine of JavaScript keeps of code that runs often is there before.
    const before = await issueMany(500);
    const keys = 2000;
    // One that was kept took more than 600 bytes.
    expect(((await issueMany(keys)) - before) / keys).toBeLessThan(300);
});

it("drops a reader of the log that does not read, and holds nothing for it", async () => {
    const { hostname, port } = new URL(emulator.url);
    const reader = connect(Number(port), hostname);
    reader.write(`GET /_emulator/requests/stream HTTP/1.1\r\nHost: ${hostname}:${port}\r\n\r\n`);
    await new Promise((resolve) => reader.once("data", resolve));
    reader.pause();
    // More than any system buffers for a connection, and then more requests than may wait.
    const large = 30;
    await flood(large, () => form(`X=${"x".repeat(megabyte)}`));
    await flood(1001, () => form("X=small"));
    let received = 0;
    let isComplete = false;
    const end = new Promise<void>((resolve) => {
        reader.on("data", (chunk) => {
            received += chunk.length;
            isComplete ||= chunk.includes(`id: ${emulator.requests.at(-1)?.id}\n`);
            if (isComplete) {
                resolve();
            }
        });
        reader.once("close", () => resolve());
        reader.on("error", () => undefined);
    });
    reader.resume();
    await end;
    expect(isComplete).toBe(false);
    expect(received).toBeLessThan((large - 3) * megabyte);
    reader.destroy();
});

it("sends a reader who reads everything, though it is more than is written ahead", async () => {
    await flood(5, () => form(`X=${"x".repeat(megabyte)}`));
    const abort = new AbortController();
    const stream = await fetch(`${emulator.url}/_emulator/requests/stream?after=1`, { signal: abort.signal });
    const decoder = new TextDecoder();
    let text = "";
    for await (const chunk of stream.body as unknown as AsyncIterable<Uint8Array>) {
        text += decoder.decode(chunk, { stream: true });
        if (text.includes("\nid: 6\n")) {
            break;
        }
    }
    abort.abort();
    expect([...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id))).toEqual([2, 3, 4, 5, 6]);
});
