import { cp, readdir } from "node:fs/promises";
import { join } from "node:path";
import { ensureGoProgram, javaHost } from "tools";
import { run } from "./support/run";
import { Story } from "./support/story";

let story: Story;
beforeAll(async () => {
    story = await Story.open(["java"]);
});
afterAll(() => story.close());

test("Java: the jar in a local repository plays the story without Node.js, and the compiler refuses a wrong type", async () => {
    const { directory, sdks, pulumi } = story;
    const repository = join(sdks, "java");
    const files = await readdir(repository, { recursive: true, withFileTypes: true });
    const artefact = "pulumi-alicloud-resource-sharing-0.1.0";
    const names = files.filter((file) => file.isFile()).map(({ name }) => name);
    expect(names.sort()).toEqual([
        "README.md",
        `${artefact}-javadoc.jar`,
        `${artefact}-sources.jar`,
        `${artefact}.jar`,
        `${artefact}.pom`,
    ]);
    await cp(join(__dirname, "java"), directory, { recursive: true });

    // The user's own repository would keep the artefact.
    const cache = await story.folder("maven");
    const environment = { MAVEN_OPTS: `-Dmaven.repo.local=${cache} -Dsdks=${repository}` };
    const words = ["--batch-mode", "--quiet", "compile", "-Dsources=wrong"];
    const { exitCode, output } = await run("mvn", words, directory, environment);
    const refused = new Set([...output.matchAll(/Wrong\.java:\[(\d+),\d+\]/g)].map(([, at]) => at));
    expect([exitCode, [...refused]]).toEqual([1, ["8", "9"]]);
    await ensureGoProgram(javaHost, pulumi, () => undefined);
    await story.play(() => ({ runtime: "java" }), { environment });
});
