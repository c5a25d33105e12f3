import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Building } from "./building";
import { distributionName, pyproject } from "./pyproject";
import { readme } from "./readme";
import { runTool } from "./runTool";

/** The tools that make wheels, in an environment of their own. */
const tools = ["build==1.3.0", "setuptools==80.9.0"];

/** Makes a wheel and a source distribution from the generated code, in the output's `python`. */
export async function buildPython({ facts, generated, output, license, time }: Building): Promise<void> {
    const sources = join(generated, "python");
    const manifest = join(sources, "pyproject.toml");
    await writeFile(manifest, pyproject(facts, await readFile(manifest, "utf8")));
    // The generator's readme is for a package's folder.
    await rm(join(sources, facts.pythonPackage, "README.md"), { force: true });
    const installation = `    pip install ${distributionName(facts)}`;
    await writeFile(
        join(sources, "README.md"),
        readme(facts, { language: "Python", markdownName: "python", installation }),
    );
    await cp(license, join(sources, "LICENSE"));

    const environment = join(generated, "build-environment");
    const python = join(environment, process.platform === "win32" ? "Scripts/python.exe" : "bin/python");
    await runTool("python3", ["-m", "venv", environment], generated);
    await runTool(python, ["-m", "pip", "install", "--quiet", ...tools], generated);
    const directory = join(output, "python");
    await mkdir(directory, { recursive: true });
    await runTool(python, ["-m", "build", "--no-isolation", "--outdir", directory], sources, {
        SOURCE_DATE_EPOCH: String(Math.floor(Date.parse(time) / 1000)),
    });
}
