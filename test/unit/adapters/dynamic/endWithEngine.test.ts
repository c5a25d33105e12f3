import { once } from "node:events";
import { type AddressInfo, createServer, type Server } from "node:net";
import { endWithEngine } from "../../../../provider/src/adapters/dynamic/endWithEngine";
import { EngineWatcher } from "../../../../provider/src/adapters/dynamic/engineWatcher";

let server: Server;
let engine: EngineWatcher;
/** What happened, in order; a pause by its length in milliseconds. */
let events: (string | number)[];
beforeEach(async () => {
    events = [];
    server = await listen(0);
    const { port } = server.address() as AddressInfo;
    engine = new EngineWatcher({ host: "127.0.0.1", port });
});
afterEach(() => close());

async function listen(port: number): Promise<Server> {
    const listening = createServer((socket) => void socket.end()).listen(port, "127.0.0.1");
    await once(listening, "listening");
    return listening;
}

async function close(): Promise<void> {
    if (server.listening) {
        server.close();
        await once(server, "close");
    }
}

const end = () => void events.push("end");

/** Pauses take no time. @param during what happens in each, by their number from 1 on */
const pausing =
    (during: Readonly<Record<number, () => unknown>> = {}) =>
    async (milliseconds: number) => {
        events.push(milliseconds);
        await during[events.length]?.();
    };

test("while the engine is there, the process stays; once it is gone, it ends a minute later at most", async () => {
    await endWithEngine(engine, end, pausing({ 5: close }));
    expect(events).toEqual([10_000, 10_000, 10_000, 10_000, 10_000, 45_000, "end"]);
});

test("whoever listens at the engine's address afterwards is not the engine", async () => {
    const { port } = server.address() as AddressInfo;
    await close();
    const listenAgain = async () => {
        server = await listen(port);
    };
    await endWithEngine(engine, end, pausing({ 2: listenAgain }));
    expect(events).toEqual([10_000, 45_000, "end"]);
});

test("an address that is not known counts as there", async () => {
    const unknown = new EngineWatcher(undefined);
    await close();
    expect(await unknown.isThere()).toBe(true);
});

/** An operation that ends when it is told to. */
function operation(name: string) {
    let finish: (error?: Error) => void = () => undefined;
    const result = new Promise<void>((resolve, reject) => {
        finish = (error) => (error === undefined ? resolve() : reject(error));
    });
    const ended = engine
        .during(() => result)
        .then(
            () => void events.push(`${name} succeeded`),
            () => void events.push(`${name} failed`),
        );
    return { finish, ended };
}

test("operations that run are waited for, whether they succeed or fail, and one that begins late as well", async () => {
    await close();
    const [first, second] = [operation("first"), operation("second")];
    const beginLate = () => {
        const late = operation("late");
        setImmediate(late.finish);
    };
    const ended = endWithEngine(engine, end, pausing({ 4: beginLate }));
    first.finish();
    await first.ended;
    second.finish(new Error("refused"));
    await ended;
    expect(events).toEqual([10_000, "first succeeded", "second failed", 45_000, "late succeeded", "end"]);
});
