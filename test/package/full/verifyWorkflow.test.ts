import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { manifestOf, root } from "../../documentation/manifests";
import { Reader } from "../support/reader";

/** A step of a workflow of GitHub Actions, as far as it is played. */
interface Step {
    readonly run?: string;
}

const { env, jobs } = parse(readFileSync(join(root, ".github/workflows/verify.yml"), "utf8"));
const steps: readonly Step[] = jobs.typescript.steps;

let reader: Reader;
let directory: string;
beforeAll(async () => {
    const { VERSION: _, ...others } = env;
    reader = await Reader.create({ ...others, VERSION: `v${manifestOf("provider").version}` });
    directory = await mkdtemp(join(tmpdir(), "resource-sharing-verify-"));
});
afterAll(async () => {
    await reader.leave();
    await rm(directory, { recursive: true });
});

test("the workflow that tries a release goes well with the packed packages, and notices what does not", async () => {
    const runner = reader.terminal(directory);
    // In place of the plugin that the engine would download.
    await runner.run('export PATH="$PATH:$PWD/node_modules/.bin"');
    const shells = steps.flatMap(({ run }) => (run === undefined ? [] : [run]));
    const [install = "", accept = "", ...others] = shells;
    expect(others).toEqual([]);
    await runner.run(install);
    const wrong = accept.replace('response: "accept"', 'response: "reject"');
    expect(wrong).not.toBe(accept);
    await expect(runner.run(wrong)).rejects.toThrow("exit status 1:");
    await runner.run(accept.replace("stack init dynamic", "stack init again"));
});
