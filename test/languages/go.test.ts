import { cp, readFile, writeFile } from "node:fs/promises";
import { devNull } from "node:os";
import { dirname, join } from "node:path";
import { ensureGoProgram, goHost } from "tools";
import { run, succeed } from "./support/run";
import { Story } from "./support/story";

const importPath =
    "github.com/pulumi-alicloud-resource-sharing/pulumi-alicloud-resource-sharing/sdk/go/alicloudresourcesharing";

let story: Story;
beforeAll(async () => {
    story = await Story.open(["go"]);
});
afterAll(() => story.close());

test("Go: the module plays the story without Node.js, and the compiler refuses a wrong type", async () => {
    const { directory, sdks, pulumi } = story;
    const sdk = join(sdks, "go");
    const manifest = await readFile(join(sdk, "go.mod"), "utf8");
    const module = dirname(importPath);
    expect(manifest).toMatch(new RegExp(`^module ${module}\n`));
    // The program needs what the SDK needs, and the SDK itself.
    await writeFile(
        join(directory, "go.mod"),
        `${manifest.replace(module, "story")}\nrequire ${module} v0.0.0\nreplace ${module} => ${sdk}\n`,
    );
    await cp(join(sdk, "go.sum"), join(directory, "go.sum"));
    await cp(join(__dirname, "go"), directory, { recursive: true });

    // The home of the stack is another one: the modules that are there are used all the same.
    const names = ["GOPATH", "GOMODCACHE", "GOCACHE", "GOPROXY"];
    const values = (await succeed("go", ["env", ...names], directory)).split("\n");
    const environment = {
        ...Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""])),
        GOFLAGS: "-mod=mod",
        GOWORK: "off",
    };
    const { exitCode, output } = await run("go", ["build", "-o", devNull, "./wrong"], directory, environment);
    const refused = [...output.matchAll(/main\.go:(\d+):\d+: cannot use/g)].map(([, at]) => at);
    expect([exitCode, refused, output]).toEqual([1, ["10", "11"], output]);
    await ensureGoProgram(goHost, pulumi, () => undefined);
    await story.play(() => ({ runtime: "go" }), { environment });
});
