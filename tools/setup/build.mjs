import { join } from "node:path";
import { runProgram } from "./runProgram.mjs";

/** Compiles what has changed since it was last compiled. */
export async function build(root) {
    await runProgram(process.execPath, [join(root, "node_modules", "typescript", "bin", "tsc"), "-b"], {
        directory: root,
        failure: "The build failed, for the reason above.",
    });
}
