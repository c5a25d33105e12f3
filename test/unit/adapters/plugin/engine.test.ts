import { once } from "node:events";
import { createRequire } from "node:module";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import type * as Grpc from "@grpc/grpc-js";
import { EngineService } from "@pulumi/pulumi/proto/engine_grpc_pb";
import { type LogRequest, LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Engine } from "../../../../provider/src/adapters/plugin/engine";
import { hostileCharactersIn, hostileTexts } from "../../../support/hostileText";

const grpc: typeof Grpc = createRequire(require.resolve("@pulumi/pulumi/package.json"))("@grpc/grpc-js");

let server: Grpc.Server;
let port: number;
let engine: Engine;
/** Receives what is logged. */
let onLog: (request: LogRequest) => void;
beforeEach(async () => {
    server = new grpc.Server();
    server.addService(EngineService, {
        log: (call: Grpc.ServerUnaryCall<LogRequest, Empty>, callback: Grpc.sendUnaryData<Empty>) => {
            onLog(call.request);
            callback(null, new Empty());
        },
    });
    port = await new Promise<number>((resolve, reject) => {
        server.bindAsync("127.0.0.1:0", grpc.ServerCredentials.createInsecure(), (error, bound) => {
            error === null ? resolve(bound) : reject(error);
        });
    });
    engine = new Engine(`127.0.0.1:${port}`);
});
afterEach(() => {
    engine.close();
    server.forceShutdown();
});

const logged = (log: () => void) =>
    new Promise<LogRequest.AsObject>((resolve) => {
        onLog = (request) => resolve(request.toObject());
        log();
    });

test("progress is shown in the resource's own row, a warning with the stack, past any proxy", async () => {
    process.env.http_proxy = "http://127.0.0.1:1";
    try {
        expect(await logged(() => engine.log("urn:x", "5m left", true))).toMatchObject({
            urn: "urn:x",
            message: "5m left",
            severity: LogSeverity.INFO,
            ephemeral: true,
        });
        expect(await logged(() => engine.warn("unused"))).toMatchObject({
            urn: "",
            message: "unused",
            severity: LogSeverity.WARNING,
            ephemeral: false,
        });
    } finally {
        delete process.env.http_proxy;
    }
});

test.each(Object.entries(hostileTexts))(
    "a line with %s arrives as one that can be shown",
    async (_, hostile) => {
        const lines = [
            await logged(() => engine.log("urn:x", `left ${hostile}`, false)),
            await logged(() => engine.warn(`left ${hostile}`)),
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
    server.forceShutdown();
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
        const through = connect(port, "127.0.0.1").on("error", () => socket?.destroy());
        socket?.pipe(through).pipe(socket);
        await there;
    } finally {
        jest.useRealTimers();
        waiting.close();
        slow.close();
    }
});
