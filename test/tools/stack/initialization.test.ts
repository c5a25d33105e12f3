import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { initialize } from "../../../tools/src/stack/initialization";
import { temporaryDirectory } from "../support";

/** A home whose backend is filled by a command that counts how often it runs. */
function home() {
    const directory = temporaryDirectory();
    const backend = join(directory, "backend");
    mkdirSync(backend);
    const init = jest.fn(async () => {
        mkdirSync(join(backend, "stacks"));
        writeFileSync(join(backend, "stacks", "local.json"), "a state");
    });
    return {
        init,
        initialize: (key: string, run: () => Promise<unknown> = init) =>
            initialize(key, directory, [backend], run),
        state: () => readFileSync(join(backend, "stacks", "local.json"), "utf8"),
    };
}

test("a stack with the same files is initialized once, also while that is going on", async () => {
    const homes = [home(), home(), home()];
    const [first, second, third] = homes;
    await Promise.all([first?.initialize("same"), second?.initialize("same")]);
    await third?.initialize("same");
    expect(homes.map(({ init }) => init.mock.calls.length)).toEqual([1, 0, 0]);
    expect(homes.map(({ state }) => state())).toEqual(["a state", "a state", "a state"]);
});

test("a stack with other files is initialized by itself", async () => {
    await home().initialize("one");
    const other = home();
    await other.initialize("other");
    expect(other.init).toHaveBeenCalledTimes(1);
});

test("what failed is tried again by the next", async () => {
    const refused = async () => Promise.reject(new Error("no passphrase"));
    await expect(home().initialize("failing", refused)).rejects.toThrow("no passphrase");
    const next = home();
    await next.initialize("failing");
    expect(next.state()).toBe("a state");
});
