/**
 * Stands in for `npm install`, which needs a registry: what this repository's node_modules has is linked, and its own
 * packages are unpacked from the tarballs in RESOURCE_SHARING_TARBALLS, or linked as workspaces in a clone.
 */
import { execFileSync } from "node:child_process";
import {
    chmodSync,
    cpSync,
    existsSync,
    lstatSync,
    mkdirSync,
    readdirSync,
    readFileSync,
    readlinkSync,
    rmSync,
    symlinkSync,
} from "node:fs";
import { join } from "node:path";

const installed = join(import.meta.dirname, "../../../node_modules");
const tarballs = process.env.RESOURCE_SHARING_TARBALLS;

const { dependencies = {} } = JSON.parse(readFileSync("package.json", "utf8"));
const names = [
    // Without the version, which is the one that is here.
    ...process.argv
        .slice(3)
        .filter((word) => !word.startsWith("-"))
        .map((word) => word.replace(/(?<=.)@.*$/, "")),
    ...Object.keys(dependencies),
];
const unknown = names.filter((name) => !existsSync(join(installed, name)));
if (unknown.length > 0) {
    console.error(`This repository does not depend on ${unknown.join(", ")}.`);
    process.exit(1);
}
mkdirSync("node_modules", { recursive: true });
for (const entry of readdirSync(installed).filter((one) => !existsSync(join("node_modules", one)))) {
    const path = join(installed, entry);
    const link = join("node_modules", entry);
    if (entry === ".bin") {
        cpSync(path, link, { recursive: true, verbatimSymlinks: true });
    } else if (!lstatSync(path).isSymbolicLink()) {
        symlinkSync(path, link);
    } else if (existsSync(join("node_modules", readlinkSync(path)))) {
        symlinkSync(readlinkSync(path), link);
    } else if (names.includes(entry)) {
        const [tarball] = readdirSync(tarballs).filter((file) => file.startsWith(`${entry}-`));
        mkdirSync(link);
        execFileSync("tar", ["-xzf", join(tarballs, tarball), "--strip-components", "1", "-C", link]);
        const { bin } = JSON.parse(readFileSync(join(link, "package.json"), "utf8"));
        for (const [name, file] of Object.entries(bin)) {
            chmodSync(join(link, file), 0o755);
            rmSync(join("node_modules/.bin", name), { force: true });
            symlinkSync(join("..", entry, file), join("node_modules/.bin", name));
        }
    }
}
