import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { runProgram } from "./runProgram.mjs";

/** Runs `npm ci` unless node_modules contains what package-lock.json requires. */
export async function installDependencies(root) {
    const required = await packagesIn(join(root, "package-lock.json"));
    // npm writes this list of installed packages last, so an interrupted installation has none.
    const installed = await packagesIn(join(root, "node_modules", ".package-lock.json")).catch(() => ({}));
    if (missing(required, installed).length === 0) {
        return;
    }
    console.log("Installing dependencies.");
    const [command, ...npmArguments] = npm();
    await runProgram(command, [...npmArguments, "ci", "--no-fund", "--no-audit"], {
        directory: root,
        failure: "Installing the dependencies failed: npm ci reported the errors above.",
        shell: process.platform === "win32" && command === "npm",
    });
}

/** The paths of required packages whose version is not installed. Packages for some platforms only are ignored. */
export function missing(required, installed) {
    return Object.keys(required).filter((path) => {
        const { version, optional, devOptional } = required[path];
        const isNeeded = path.includes("node_modules/") && !optional && !devOptional;
        return isNeeded && (installed[path] === undefined || installed[path].version !== version);
    });
}

async function packagesIn(lockFile) {
    return JSON.parse(await readFile(lockFile, "utf8")).packages;
}

/** The command line of the npm that runs this process, or else of the one on PATH. */
function npm() {
    const { npm_execpath: script = "" } = process.env;
    return basename(script) === "npm-cli.js" ? [process.execPath, script] : ["npm"];
}
