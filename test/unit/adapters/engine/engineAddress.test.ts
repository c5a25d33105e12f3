import { engineAddress } from "../../../../provider/src/adapters/engine/engineAddress";

const address = "127.0.0.1:40001";

test.each<[args: string[]]>([
    [[address]],
    [["--tracing", "tcp://127.0.0.1:4318", address]],
    [["--tracing", "localhost:9411", address]],
    [["--logtostderr", address]],
    [["--logtostderr", "-v=9", "--tracing", "http://localhost:9411/api/v1/spans", address]],
    [["--an-option-to-come", "-x", address]],
])("the engine's address is found in %j", (args) => {
    expect(engineAddress(args)).toBe(address);
});

test.each<[args: string[]]>([[[]], [["--help"]], [["--tracing", "tcp://127.0.0.1:4318"]], [["-v=9"]]])(
    "there is no address of an engine in %j",
    (args) => {
        expect(engineAddress(args)).toBeUndefined();
    },
);
