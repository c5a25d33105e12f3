/**
 * Prepares a clone: installs its dependencies, builds it, and provides a Pulumi CLI. `npm start` and `npm test` run
 * this first, before anything is installed, so it needs nothing but Node.js. When there is nothing to do, it prints
 * one line. With `--yaml` it provides Pulumi's YAML language host as well, with `--alicloud` the plugin of
 * @pulumi/alicloud.
 */
import { fileURLToPath } from "node:url";
import { build } from "./setup/build.mjs";
import { installDependencies } from "./setup/dependencies.mjs";
import { withLock } from "./setup/lock.mjs";
import { requireNode } from "./setup/nodeVersion.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

// Exiting on a signal emits "exit", whose handlers release the lock and stop the running program.
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));
// npm forwards a signal to its shell, which does not forward it to this process.
const parent = process.ppid;
setInterval(() => process.ppid === parent || process.exit(1), 500).unref();

try {
    requireNode("20.18.1");
    await withLock(root, async () => {
        await installDependencies(root);
        await build(root);
        const tools = await import("./dist/index.js");
        const pulumi = await tools.ensurePulumi();
        if (process.argv.includes("--yaml")) {
            await tools.ensureGoProgram(tools.yamlHost, pulumi);
        }
        if (process.argv.includes("--alicloud")) {
            await tools.ensureAlicloudPlugin();
        }
    });
} catch (error) {
    console.error(error.message);
    process.exitCode = 1;
}
