import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { text } from "node:stream/consumers";

const repository = resolve(__dirname, "../../../..");
const executable = join(repository, "plugin/pulumi-resource-alicloud-resource-sharing");
const runner = [join(repository, "node_modules/@pulumi/pulumi/cmd/run-plugin"), join(repository, "plugin")];

/** The address of an engine that is not there. */
async function nobody(): Promise<string> {
    const server = createServer().listen(0, "127.0.0.1");
    await once(server, "listening");
    const address = server.address();
    server.close();
    await once(server, "close");
    return typeof address === "object" ? `127.0.0.1:${address?.port}` : "";
}

test.each<[string, string[]]>([
    ["by itself", [executable]],
    ["by Pulumi's runner", runner],
])(
    "the process, %s, prints its port and nothing else, and ends where there is no engine",
    async (_, words) => {
        const plugin = spawn(process.execPath, [...words, await nobody()]);
        const [stdout, [code]] = await Promise.all([text(plugin.stdout), once(plugin, "exit")]);
        expect([stdout, code]).toEqual([expect.stringMatching(/^\d+\n$/), 0]);
    },
);

test("started by hand, it says what it is", async () => {
    const plugin = spawn(executable);
    const [stdout, stderr, [code]] = await Promise.all([
        text(plugin.stdout),
        text(plugin.stderr),
        once(plugin, "exit"),
    ]);
    expect([stdout, stderr, code]).toEqual([
        "",
        expect.stringMatching(/^This is a plugin of Pulumi, .*\n$/),
        1,
    ]);
});
