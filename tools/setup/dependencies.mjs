import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { runProgram } from "./runProgram.mjs";

/** Runs `npm ci` unless node_modules holds what package-lock.json asks for. */
export async function installDependencies(root) {
    const wanted = await packagesIn(join(root, "package-lock.json"));
    // npm writes this file last: it tells what is installed, and a run that was cut short has none.
    const installed = await packagesIn(join(root, "node_modules", ".package-lock.json")).catch(() => ({}));
    if (missing(wanted, installed).length === 0) {
        return;
    }
    console.log("Installing dependencies.");
    const [command, ...npmArguments] = npm();
    await runProgram(command, [...npmArguments, "ci", "--no-fund", "--no-audit"], {
        directory: root,
        failure: "The dependencies could not be installed: npm ci failed, for the reason above.",
        shell: process.platform === "win32" && command === "npm",
    });
}

/** The paths of packages that are not installed as wanted, save those that only some platforms need. */
export function missing(wanted, installed) {
    return Object.keys(wanted).filter((path) => {
        const { version, optional, devOptional } = wanted[path];
        const isNeeded = path.includes("node_modules/") && !optional && !devOptional;
        return isNeeded && (installed[path] === undefined || installed[path].version !== version);
    });
}

async function packagesIn(lockFile) {
    return JSON.parse(await readFile(lockFile, "utf8")).packages;
}

/** The npm that runs us, and where none does, the one on PATH. */
function npm() {
    const { npm_execpath: script = "" } = process.env;
    return basename(script) === "npm-cli.js" ? [process.execPath, script] : ["npm"];
}
