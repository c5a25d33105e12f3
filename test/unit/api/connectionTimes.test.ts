import net, { type AddressInfo } from "node:net";
import tls from "node:tls";
import { reasonOf } from "../../../provider/src/api/connectionErrors";
import { httpTransport } from "../../../provider/src/api/transport";

let server: net.Server;
beforeEach(async () => {
    server = net.createServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(async () => {
    jest.restoreAllMocks();
    await new Promise((resolve) => server.close(resolve));
});

test.each([
    ["none", undefined],
    ["a plain proxy", "http"],
    ["a proxy with TLS", "https"],
])("each address of a host has a share of clientConnectTimeout; proxy: %s", async (_, scheme) => {
    const { port } = server.address() as AddressInfo;
    const connects = [jest.spyOn(net, "connect"), jest.spyOn(tls, "connect")];
    const proxy =
        scheme === undefined
            ? undefined
            : { origin: `${scheme}://localhost:${port}`, variable: "HTTPS_PROXY", authorization: undefined };
    const transport = httpTransport(600_000, () => proxy);
    const request = { url: `http://127.0.0.1:${port}/`, headers: {} };
    await expect(transport(request, 600_000)).rejects.toThrow();
    // Connections that an earlier file left behind in this worker may be made again meanwhile.
    const options = connects
        .flatMap(({ mock }) => mock.calls.map(([first]) => first as { readonly port?: unknown }))
        .filter((connected) => String(connected.port) === String(port));
    expect(options).not.toHaveLength(0);
    expect(options).toEqual(
        options.map(() => expect.objectContaining({ autoSelectFamilyAttemptTimeout: 150_000 })),
    );
});

test("if no address of a host can be reached, each is named", () => {
    const error = Object.assign(
        new AggregateError(
            [new Error("connect ETIMEDOUT 192.0.2.1:443"), new Error("connect ECONNREFUSED 192.0.2.2:443")],
            "",
        ),
        { code: "ETIMEDOUT" },
    );
    expect(reasonOf(error)).toBe("connect ETIMEDOUT 192.0.2.1:443, connect ECONNREFUSED 192.0.2.2:443");
});
