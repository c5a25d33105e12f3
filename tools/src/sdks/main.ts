/** `npm run package:sdks`: makes the SDKs of all languages, or of those given as arguments, in `plugin/sdks`. */
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative, resolve } from "node:path";
import { ensurePulumi } from "../pulumi-cli/ensurePulumi";
import { builders, buildSdks, type Language } from "./build";

const output = resolve(__dirname, "../../../plugin/sdks");
const all = Object.keys(builders) as Language[];

async function main(named: readonly string[]): Promise<void> {
    const unknown = named.find((name) => !all.some((language) => language === name));
    if (unknown !== undefined) {
        throw new Error(`There is no SDK "${unknown}" to make; there are ${all.join(", ")}.`);
    }
    const languages = named.length === 0 ? all : all.filter((language) => named.includes(language));
    const generated = await mkdtemp(join(tmpdir(), "resource-sharing-sdks-"));
    try {
        await buildSdks(languages, output, generated, await ensurePulumi());
    } finally {
        await rm(generated, { recursive: true, force: true });
    }
    for (const language of languages) {
        for (const file of await readdir(join(output, language), { recursive: true, withFileTypes: true })) {
            if (file.isFile()) {
                const path = join(file.parentPath, file.name);
                const { size } = await stat(path);
                console.log(`${String(Math.ceil(size / 1024)).padStart(6)} KB  ${relative(output, path)}`);
            }
        }
    }
}

main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
