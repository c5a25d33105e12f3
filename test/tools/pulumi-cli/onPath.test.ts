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

test("reports that PATH has no CLI", async () => {
    expect(await onPath([first, second]).run(log)).toEqual({ problem: "there is no pulumi" });
});

test("uses the first CLI, with its plugins beside it", async () => {
    const command = writeProgram(first, "pulumi", "v3.254.0");
    writeProgram(second, "pulumi", "v3.259.0");
    for (const plugin of plugins) {
        writeProgram(first, plugin, "");
    }
    const installation = { command, version: "3.254.0", binDirectory: first };
    expect(await onPath([first, second]).run(log)).toEqual({ installation });
});

test("uses a CLI whose plugins are elsewhere on PATH", async () => {
    writeProgram(first, "pulumi", "v3.259.0");
    for (const plugin of plugins) {
        writeProgram(second, plugin, "");
    }
    expect(await onPath([first, second]).run(log)).toHaveProperty("installation");
});

test.each(plugins)("refuses a CLI without %s", async (plugin) => {
    const command = writeProgram(first, "pulumi", "v3.259.0");
    for (const other of plugins.filter((name) => name !== plugin)) {
        writeProgram(first, other, "");
    }
    const problem = `${command} has no ${plugin} beside it or on PATH`;
    expect(await onPath([first]).run(log)).toEqual({ problem });
});

test.each([
    ["v3.253.0", "is version 3.253.0; ^3.254.0 is required"],
    ["", '--version printed "", which is not a version'],
])("refuses a CLI that prints %j", async (printed, reason) => {
    const command = writeProgram(first, "pulumi", printed);
    expect(await onPath([first]).run(log)).toEqual({ problem: `${command} ${reason}` });
});
