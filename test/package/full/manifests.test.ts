import { execFile } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { packages } from "../../documentation/manifests";
import { pack, repository } from "../../support/installation";

const run = promisify(execFile);
const command = (name: string) => join(repository, "node_modules/.bin", name);

/**
 * No program imports these: the engine's processes load them. A TypeScript that knows no `exports`, which is what attw tries with "node10", finds
 * only what lies where its name says.
 */
const loadedByTheEngine = ["provider", "provider/invitationAutoResponse", "plugin/process"];

test.each(packages)(
    "Node.js and TypeScript find whatever %s exports, however it is imported",
    async (folder) => {
        const packed = await pack(folder);
        try {
            await run(command("publint"), ["run", packed.tarball, "--strict"]);
            const entries = ["--exclude-entrypoints", ...loadedByTheEngine];
            await run(command("attw"), [packed.tarball, "--format", "ascii", ...entries]);
        } finally {
            await rm(packed.directory, { recursive: true });
        }
    },
);
