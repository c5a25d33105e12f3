import { once } from "node:events";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
import { Engine } from "../../../../provider/src/adapters/plugin/engine";
import { type EngineServer, startEngineServer } from "../../../support/engineServer";
import { hostileCharactersIn, hostileTexts } from "../../../support/hostileText";

let server: EngineServer;
let engine: Engine;
beforeEach(async () => {
    server = await startEngineServer();
    engine = new Engine(server.address);
});
afterEach(() => {
    engine.close();
    server.close();
});

test("progress is shown in the resource's own row, a warning and a call with the stack, past any proxy", async () => {
    process.env.http_proxy = "http://127.0.0.1:1";
    try {
        expect(await server.logged(() => engine.log("urn:x", "5m left", true))).toMatchObject({
            urn: "urn:x",
            message: "5m left",
            severity: LogSeverity.INFO,
            ephemeral: true,
        });
        expect(await server.logged(() => engine.warn("unused"))).toMatchObject({
            urn: "",
            message: "unused",
            severity: LogSeverity.WARNING,
            ephemeral: false,
        });
        expect(await server.logged(() => engine.debug("34 ms"))).toMatchObject({
            urn: "",
            message: "34 ms",
            severity: LogSeverity.DEBUG,
        });
    } finally {
        delete process.env.http_proxy;
    }
});

test.each(Object.entries(hostileTexts))(
    "a line with %s arrives as one that can be shown",
    async (_, hostile) => {
        const lines = [
            await server.logged(() => engine.log("urn:x", `left ${hostile}`, false)),
            await server.logged(() => engine.warn(`left ${hostile}`)),
            await server.logged(() => engine.debug(`left ${hostile}`)),
        ];
        for (const { message } of lines) {
            expect(message).toMatch(/^left .*\ufffd/);
            expect(message).not.toContain("\n");
            expect(hostileCharactersIn(message)).toEqual([]);
        }
    },
);

test("a write waits for a look at the engine, and is refused once that is gone", async () => {
    await engine.requireThere();
    const gone = new Promise<void>((resolve) => engine.whenGone(resolve));
    server.close();
    await gone;
    await expect(engine.requireThere()).rejects.toThrow("The Pulumi CLI that started this operation is gone");
});

test("an engine that is slow to respond is not taken for gone", async () => {
    const slow = createServer().listen(0, "127.0.0.1");
    await once(slow, "listening");
    const connected: Promise<Socket[]> = once(slow, "connection");
    jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "performance"] });
    const waiting = new Engine(`127.0.0.1:${(slow.address() as AddressInfo).port}`);
    try {
        const there = waiting.requireThere();
        const [socket] = await connected;
        jest.advanceTimersByTime(10_000);
        const through = connect(server.port, "127.0.0.1").on("error", () => socket?.destroy());
        socket?.pipe(through).pipe(socket);
        await there;
    } finally {
        jest.useRealTimers();
        waiting.close();
        slow.close();
    }
});
