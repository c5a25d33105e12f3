import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Building } from "./building";
import { readme } from "./readme";
import { runTool } from "./runTool";

/** Makes the module from the generated code: the output's `go` is the folder `sdk/go` of a tag `sdk/go/v…`. */
export async function buildGo({ facts, generated, output, license }: Building): Promise<void> {
    const directory = join(output, "go");
    await cp(join(generated, "go"), directory, { recursive: true });
    await cp(license, join(directory, "LICENSE"));
    await writeFile(
        join(directory, "README.md"),
        readme(facts, {
            language: "Go",
            markdownName: "go",
            installation: `    go get ${facts.goImportPath}`,
        }),
    );
    const environment = { GOFLAGS: "-mod=mod", GOWORK: "off" };
    await runTool("go", ["mod", "tidy"], directory, environment);
}
