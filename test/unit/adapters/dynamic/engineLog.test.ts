import { LogSeverity } from "@pulumi/pulumi/proto/engine_pb";
import { EngineLog } from "../../../../provider/src/adapters/dynamic/engineLog";
import { type EngineServer, startEngineServer } from "../../../support/engineServer";
import { hostileCharactersIn, hostileText } from "../../../support/hostileText";

let server: EngineServer;
beforeEach(async () => {
    server = await startEngineServer();
});
afterEach(() => server.close());

test("a line arrives at the engine's level debug, as one that can be shown", async () => {
    const log = new EngineLog(server.address);
    const { message, severity, urn } = await server.logged(() => log.debug(`OK ${hostileText}`));
    expect({ severity, urn }).toEqual({ severity: LogSeverity.DEBUG, urn: "" });
    expect(message).toMatch(/^OK .*\ufffd/);
    expect(hostileCharactersIn(message)).toEqual([]);
});

test("without an engine, or with one that is gone, nothing happens", () => {
    new EngineLog(undefined).debug("OK");
    server.close();
    new EngineLog(server.address).debug("OK");
});
