import {
    firstAvailable,
    type InstallMethod,
    type InstallResult,
} from "../../../tools/src/pulumi-cli/installMethod";

const installation = { command: "/bin/of/pulumi", version: "3.259.0", binDirectory: "/bin/of" };

let called: string[];
let lines: string[];
beforeEach(() => {
    called = [];
    lines = [];
});

function method(name: string, result: InstallResult): InstallMethod {
    return {
        name,
        run: async () => {
            called.push(name);
            return result;
        },
    };
}

const log = (line: string) => void lines.push(line);

test("uses the first method that works, names it, and runs no other", async () => {
    const methods = [
        method("found on PATH", { problem: "there is no pulumi" }),
        method("from the cache", { installation }),
        method("built from Go modules", { installation }),
    ];
    expect(await firstAvailable(methods, log)).toBe(installation);
    expect(called).toEqual(["found on PATH", "from the cache"]);
    expect(lines).toEqual(["Pulumi CLI 3.259.0, from the cache: /bin/of/pulumi"]);
});

test("lists every method with its problem if none works", async () => {
    const methods = [
        method("found on PATH", { problem: "there is no pulumi" }),
        method("built from Go modules", { problem: "there is no go on PATH" }),
    ];
    const failure = firstAvailable(methods, log);
    await expect(failure).rejects.toThrow("- found on PATH: there is no pulumi");
    await expect(failure).rejects.toThrow("- built from Go modules: there is no go on PATH");
    expect(lines).toEqual([]);
});
