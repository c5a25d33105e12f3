import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { systems } from "../../../tools/src/plugin-archives/systems";
import { artefactsOf } from "../../../tools/src/release/artefacts";
import { packageFacts } from "../../../tools/src/sdks/packageFacts";
import { root } from "../../documentation/manifests";
import { schemaFile } from "../../documentation/schema";

const folder = join(root, ".github/workflows");
const workflows = readdirSync(folder).map((name) => ({
    name,
    text: readFileSync(join(folder, name), "utf8"),
}));

test.each(workflows)(
    "$name calls commands that there are, and pins what is not of this repository",
    ({ text }) => {
        const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
        const called = Array.from(text.matchAll(/npm run ([\w:]+)/g), ([, name = ""]) => name);
        expect(called.filter((name) => !(name in scripts))).toEqual([]);
        const used = Array.from(text.matchAll(/^ *(?:- )?uses: (.*)$/gm), ([, action = ""]) => action);
        expect(used).not.toEqual([]);
        for (const action of used) {
            expect(action).toMatch(
                /^(\.\/\.github\/workflows\/\w+\.yml .*|[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$/,
            );
        }
    },
);

test.each(workflows)("$name has no permission beside those that a job names, but to read", ({ text }) => {
    expect([{}, { contents: "read" }]).toContainEqual(parse(text).permissions);
});

test("the release takes files that the release makes", () => {
    const text = readFileSync(join(folder, "release.yml"), "utf8");
    const made = artefactsOf(packageFacts(JSON.parse(schemaFile.content())), systems).map(
        (path) => `release/${path}`,
    );
    const taken = new Set(Array.from(text.matchAll(/(?<![\w/])release\/[\w./*]*\w/g), ([path]) => path));
    expect(taken.size).toBeGreaterThan(6);
    for (const path of taken) {
        const pattern = new RegExp(`^${path.replaceAll(".", "\\.").replaceAll("*", "[^/]*")}(/|$)`);
        expect(made).toContainEqual(expect.stringMatching(pattern));
    }
});

test("the tests run on each system, and on each version of Node.js that is supported", () => {
    const { jobs } = parse(readFileSync(join(folder, "test.yml"), "utf8"));
    const { strategy, "runs-on": system } = jobs.test;
    expect([system, ...jobs.systems.strategy.matrix.os]).toEqual([
        expect.stringContaining("ubuntu"),
        expect.stringContaining("macos"),
        expect.stringContaining("windows"),
    ]);
    expect([strategy.matrix.node, jobs.systems.strategy.matrix.node]).toEqual([
        [20, 22, 24, 26],
        [20, 22, 24, 26],
    ]);
});
