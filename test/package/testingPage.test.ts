import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { delimiter, dirname, join } from "node:path";
import { promisify } from "node:util";
import { ensurePulumi } from "tools";
import { filesOf } from "../documentation/codeBlocks";
import { full } from "../support/full";
import { repository } from "../support/installation";
import { Project } from "../support/project";

const run = promisify(execFile);
const { resolve: find } = createRequire(__filename);
const files = filesOf(readFileSync(join(repository, "docs/testing.md"), "utf8"));

let project: Project;
beforeAll(async () => {
    project = await Project.create();
    for (const [name, content] of files) {
        await writeFile(join(project.directory, name), content);
    }
});
afterAll(() => project.remove());

/** Of the page's tests that run Pulumi commands, `npm test` plays the first. */
const played = full ? /./ : /^(?!waits for|shows as drift)/;

/** Runs the test files of the page, and gives the names of the tests that passed. */
async function passedTests(): Promise<string[]> {
    const pulumi = await ensurePulumi(() => undefined);
    const { stderr } = await run(
        process.execPath,
        [
            join(dirname(find("jest/package.json")), "bin/jest.js"),
            "--runInBand",
            `--testNamePattern=${played.source}`,
            "--verbose",
            "--colors=false",
        ],
        {
            cwd: project.directory,
            env: {
                ...process.env,
                PATH: [pulumi.binDirectory, dirname(process.execPath), process.env.PATH].join(delimiter),
                PULUMI_SKIP_UPDATE_CHECK: "true",
                // The page's own tests have its program type-checked already: one of them imports it.
                PULUMI_NODEJS_TRANSPILE_ONLY: "true",
            },
        },
    );
    return [...stderr.matchAll(/✓ (.*?)(?: \(.*\))?$/gm)].map(([, name = ""]) => name);
}

test("the tests of the page pass", async () => {
    const testFiles = [...files].filter(([name]) => name.endsWith(".test.ts"));
    const tests = testFiles.map(([, content]) =>
        [...content.matchAll(/^test\("(.*?)"/gm)].map(([, name = ""]) => name),
    );
    expect(tests.map(({ length }) => length > 0)).toEqual([true, true, true]);
    const chosen = tests.flat().filter((name) => played.test(name));
    expect((await passedTests()).sort()).toEqual(chosen.sort());
});
