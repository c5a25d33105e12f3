import { connect, type Socket } from "node:net";
import { type Emulator, startEmulator } from "alicloud-resource-sharing-emulator";
import * as fc from "../support/fastCheck";
import { as, receiverId } from "./support/accounts";
import { officialCall } from "./support/officialClient";
import { send, sendV3 } from "./support/rawHttp";

let emulator: Emulator;

beforeAll(async () => {
    emulator = await startEmulator();
});

afterAll(() => emulator.close());

async function isWell(): Promise<boolean> {
    await officialCall(as(emulator, receiverId), "ListResourceShareInvitations");
    return true;
}

function socket(): Promise<Socket> {
    return new Promise((resolve, reject) => {
        const opened = connect(Number(new URL(emulator.url).port), "127.0.0.1", () => resolve(opened));
        opened.once("error", reject);
    });
}

/** All that comes back until the connection ends. */
function responseTo(opened: Socket): Promise<string> {
    return new Promise((resolve) => {
        let text = "";
        opened.on("data", (chunk) => {
            text += chunk;
        });
        opened.on("error", () => resolve(text));
        opened.on("close", () => resolve(text));
    });
}

it.each([
    ["no HTTP", "hello\r\n\r\n"],
    ["a method that does not exist", "ACCEPT / HTTP/1.1\r\nHost: a\r\n\r\n"],
    ["a body shorter than announced", "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nab"],
    ["a bad chunk", "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"],
    ["no host", "POST / HTTP/1.1\r\n\r\n"],
    ["a target that is no path", "GET http://[ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"],
    ["escapes that are none", "GET /?%zz=%&=&&a%00 HTTP/1.1\r\nHost: %%%\r\nConnection: close\r\n\r\n"],
])("outlives a request with %s", async (_name, text) => {
    const opened = await socket();
    const response = responseTo(opened);
    opened.end(text);
    expect(await response).not.toMatch(/^HTTP\/1.1 2/);
    expect(await isWell()).toBe(true);
});

it("refuses a huge body without reading it", async () => {
    const opened = await socket();
    const response = responseTo(opened);
    opened.write(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: ${1 << 30}\r\n\r\n`);
    // A little more than is taken, of a gigabyte that was announced.
    opened.write("x".repeat((1 << 20) + 1));
    expect(await response).toMatch(/^HTTP\/1.1 413 .*"Code":"RequestEntityTooLarge"/s);
    expect(await isWell()).toBe(true);
});

it("takes the longest call that is allowed, in the query as official clients send it", async () => {
    const tags = Array.from({ length: 20 }, (_, index) => [
        [`Tag.${index + 1}.Key`, String.fromCharCode(0x4e00 + index).repeat(128)],
        [`Tag.${index + 1}.Value`, "值".repeat(128)],
    ]);
    const query = { ResourceShareName: "tagged", ...Object.fromEntries(tags.flat()) };
    await expect(officialCall(as(emulator, receiverId), "CreateResourceShare", query)).resolves.toMatchObject(
        {
            ResourceShare: { ResourceShareName: "tagged" },
        },
    );
});

it("forgets the oldest requests before they fill the memory", async () => {
    const flood = {
        body: `X=${"x".repeat(1_000_000)}`,
        headers: { "content-type": "application/x-www-form-urlencoded" },
    };
    for (let request = 0; request < 120; request += 1) {
        expect((await send(emulator.url, flood)).status).toBe(400);
    }
    const kept = emulator.requests.reduce((total, { parameters }) => total + (parameters.X ?? "").length, 0);
    expect(kept).toBeGreaterThan(10_000_000);
    expect(kept).toBeLessThan(51_000_000);
    emulator.clearRequests();
});

it("answers anything a signed request may hold", async () => {
    const texts = fc.string({ unit: "binary", maxLength: 40 });
    await fc.assert(
        fc.asyncProperty(
            fc.constantFrom(
                "ListResourceShares",
                "CreateResourceShare",
                "AcceptResourceShareInvitation",
                "TagResources",
            ),
            fc.dictionary(
                fc.oneof(texts, fc.constantFrom("Targets.1", "Resources.1.ResourceId", "NextToken")),
                texts,
            ),
            async (action, query) => {
                // A lone surrogate has no UTF-8 form: no client could sign it.
                const sendable = JSON.parse(Buffer.from(JSON.stringify(query)).toString("utf8"));
                const response = await sendV3({ ...as(emulator, receiverId), action, query: sendable });
                expect([200, 400, 404, 409]).toContain(response.status);
            },
        ),
        { numRuns: 200 },
    );
});

it("serves 1,000 connections at the same time, beside clients that never finish", async () => {
    const slow = await Promise.all(Array.from({ length: 50 }, socket));
    for (const one of slow) {
        one.write("POST / HTTP/1.1\r\nHost: a\r\nX-Slow: ");
    }
    const statuses = await Promise.all(
        Array.from({ length: 1000 }, async () => {
            const response = await sendV3({
                ...as(emulator, receiverId),
                action: "ListResourceShareInvitations",
            });
            return response.status;
        }),
    );
    expect(statuses.every((status) => status === 200)).toBe(true);
    for (const one of slow) {
        one.destroy();
    }
    expect(await isWell()).toBe(true);
});

it("stops although a client hangs", async () => {
    const other = await startEmulator();
    other.faults.add({ kind: "hang" });
    const call = officialCall(as(other, receiverId), "ListResourceShareInvitations").catch(() => "cut");
    while (other.requests.length === 0) {
        await new Promise(setImmediate);
    }
    await other.close();
    expect(await call).toBe("cut");
});

it("says that it is its own fault if it fails, and serves the next call", async () => {
    const bug = jest.spyOn(emulator.faults, "match").mockImplementationOnce(() => {
        throw new Error("a bug of the emulator");
    });
    const warn = jest.spyOn(process, "emitWarning").mockImplementation(() => undefined);
    try {
        await expect(
            officialCall(as(emulator, receiverId), "ListResourceShareInvitations"),
        ).rejects.toMatchObject({ code: "InternalError", statusCode: 500 });
        expect(warn.mock.calls).toEqual([["Error: a bug of the emulator"]]);
    } finally {
        warn.mockRestore();
        bug.mockRestore();
    }
    expect(emulator.requests.at(-1)).toMatchObject({ code: "InternalError", httpStatus: 500 });
    expect(await isWell()).toBe(true);
});
