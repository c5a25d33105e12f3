/**
 * Makes a clone ready to run: dependencies, build, Pulumi CLI. The first command of `npm start` and `npm
 * test`, so it runs before anything is installed, and needs nothing but Node.js. Where nothing is to do it
 * says one line.
 */
import { fileURLToPath } from "node:url";
import { build } from "./setup/build.mjs";
import { installDependencies } from "./setup/dependencies.mjs";
import { exclusively } from "./setup/lock.mjs";
import { requireNode } from "./setup/nodeVersion.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

// A signal ends this process by way of "exit", where the lock is given back and a started program is ended.
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));
// npm passes a signal on to its shell, which does not pass it on to us.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 500).unref();

try {
    requireNode("20.18.1");
    await exclusively(root, async () => {
        await installDependencies(root);
        await build(root);
        const tools = await import("./dist/index.js");
        await tools.ensurePulumi();
    });
} catch (error) {
    console.error(error.message);
    process.exitCode = 1;
}
