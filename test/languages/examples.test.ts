import { resolve } from "node:path";
import { succeed } from "./support/run";

const repository = resolve(__dirname, "../..");

test.each([
    ["YAML", "yaml"],
    ["Python", "python"],
    ["Go", "go"],
    ["Java", "java"],
])("%s: the command of the example's README runs its programs against the emulator", async (_, folder) => {
    const output = await succeed("npm", ["run", "--silent", "example", folder], repository);
    expect(output).toContain("two-accounts: `pulumi up`");
    expect(output).toContain("Done: everything has been stopped and removed.");
});
