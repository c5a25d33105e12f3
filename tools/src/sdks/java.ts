import { cp, mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Building } from "./building";
import { artifactOf, pom } from "./pom";
import { readme } from "./readme";
import { runTool } from "./runTool";

/** Makes a jar, its sources and its documentation in the output's `java`, laid out like a Maven repository. */
export async function buildJava({ facts, generated, output, license, time }: Building): Promise<void> {
    const sources = join(generated, "java");
    const { groupId, artifactId, version } = artifactOf(facts);
    await writeFile(join(sources, "pom.xml"), pom(facts, time));
    await cp(license, join(sources, "LICENSE"));
    await runTool("mvn", ["--batch-mode", "--quiet", "package"], sources);
    const directory = join(output, "java", ...groupId.split("."), artifactId, version);
    await mkdir(directory, { recursive: true });
    const name = `${artifactId}-${version}`;
    for (const jar of [`${name}.jar`, `${name}-sources.jar`, `${name}-javadoc.jar`]) {
        await cp(join(sources, "target", jar), join(directory, jar));
    }
    await cp(join(sources, "pom.xml"), join(directory, `${name}.pom`));
    const installation = `\`\`\`xml
<dependency>
    <groupId>${groupId}</groupId>
    <artifactId>${artifactId}</artifactId>
    <version>${version}</version>
</dependency>
\`\`\``;
    await writeFile(
        join(output, "java", "README.md"),
        readme(facts, { language: "Java", markdownName: "java", installation }),
    );
}
