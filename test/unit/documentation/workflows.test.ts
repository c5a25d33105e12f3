import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../documentation/manifests";
import { jobsOn } from "../../documentation/workflows";

const jobs = readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md"))
    .flatMap((file) =>
        jobsOn(readFileSync(join(root, "docs", file), "utf8")).map((job) => [file, job] as const),
    );

test("the pages have workflows", () => {
    expect(jobs.length).toBeGreaterThan(1);
});

test.each(jobs)("the workflow of %s sets Node.js up before it uses it", (_, { actions }) => {
    expect(actions).toContainEqual(expect.stringMatching(/^actions\/setup-node@v\d+$/));
});

test("a step that does nothing, or two things, is refused", () => {
    const workflow = (step: string) =>
        `\`\`\`yaml\njobs:\n    a:\n        runs-on: b\n        steps:\n            - ${step}\n\`\`\`\n`;
    expect(jobsOn(workflow("run: c"))).toMatchObject([{ steps: [{ shell: "c" }] }]);
    for (const step of ["name: c", "{ run: c, uses: d }", "{ run: c, iff: d }"]) {
        expect(() => jobsOn(workflow(step))).toThrow("not as it should be");
    }
});
