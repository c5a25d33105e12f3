import { join } from "node:path";
import { runProgram } from "./runProgram.mjs";

/** Compiles what has changed since the last build. */
export async function build(root) {
    await runProgram(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-b"], {
        directory: root,
        failure: "The build failed; see the errors above.",
    });
}
