/**
 * `npm run package:plugin`: makes the archives of the plugin. Arguments: names of systems, such as `linux-amd64`, or
 * `host` for this machine's; default: all. Option: `--output` with the folder, which is emptied first; default:
 * `plugin/archives`.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { makeArchives } from "./makeArchives";
import { provideNode } from "./provideNode";
import { hostSystem, nodeVersion, type System, systemName, systems } from "./systems";

const repository = join(__dirname, "../../..");

async function main(words: readonly string[]): Promise<void> {
    const { values, positionals } = parseArgs({
        args: [...words],
        options: { output: { type: "string", default: join(repository, "plugin/archives") } },
        allowPositionals: true,
    });
    const chosen = chosenSystems(positionals);
    const node = hostSystem()?.node;
    if (node === undefined) {
        throw new Error(`There is no Node.js ${nodeVersion} for this system to make executables with.`);
    }
    const host = await provideNode(node);
    if (process.version !== `v${nodeVersion}`) {
        // An executable must be made by the embedded version of Node.js; and the same version compresses identically
        // everywhere.
        const { status } = spawnSync(host.executable, [__filename, ...words], { stdio: "inherit" });
        process.exitCode = status ?? 1;
        return;
    }
    await makeArchives(repository, values.output, chosen, host, console.log);
}

function chosenSystems(words: readonly string[]): readonly System[] {
    const known = systems.map(systemName);
    const host = hostSystem();
    const names = words.map((word) => (word === "host" && host !== undefined ? systemName(host) : word));
    const unknown = names.find((name) => !known.includes(name));
    if (unknown !== undefined) {
        throw new Error(`There is no archive for ${unknown}; there are ${known.join(", ")}.`);
    }
    return names.length === 0 ? systems : systems.filter((system) => names.includes(systemName(system)));
}

main(process.argv.slice(2)).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
});
