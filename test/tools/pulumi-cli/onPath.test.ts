import { onPath } from "../../../tools/src/pulumi-cli/onPath";
import { temporaryDirectory, writeProgram } from "../support";

const log = () => {};
const plugins = ["pulumi-language-nodejs", "pulumi-resource-pulumi-nodejs"];

let first: string;
let second: string;
beforeEach(() => {
    first = temporaryDirectory();
    second = temporaryDirectory();
});

test("lacks a CLI where PATH has none", async () => {
    expect(await onPath([first, second]).attempt(log)).toEqual({ lacks: "there is no pulumi" });
});

test("takes the first one, with its plugins beside it", async () => {
    const command = writeProgram(first, "pulumi", "v3.254.0");
    writeProgram(second, "pulumi", "v3.259.0");
    for (const plugin of plugins) {
        writeProgram(first, plugin, "");
    }
    const found = { command, version: "3.254.0", binDirectory: first };
    expect(await onPath([first, second]).attempt(log)).toEqual({ found });
});

test("takes one whose plugins are elsewhere on PATH", async () => {
    writeProgram(first, "pulumi", "v3.259.0");
    for (const plugin of plugins) {
        writeProgram(second, plugin, "");
    }
    expect(await onPath([first, second]).attempt(log)).toHaveProperty("found");
});

test.each(plugins)("lacks %s", async (plugin) => {
    const command = writeProgram(first, "pulumi", "v3.259.0");
    for (const other of plugins.filter((name) => name !== plugin)) {
        writeProgram(first, other, "");
    }
    const lacks = `${command} has no ${plugin} beside it or on PATH`;
    expect(await onPath([first]).attempt(log)).toEqual({ lacks });
});

test.each([
    ["v3.253.0", "is v3.253.0, not 3.254.0 or newer"],
    ["", "is of no known version, not 3.254.0 or newer"],
])("refuses one that prints %j", async (printed, reason) => {
    const command = writeProgram(first, "pulumi", printed);
    expect(await onPath([first]).attempt(log)).toEqual({ lacks: `${command} ${reason}` });
});
