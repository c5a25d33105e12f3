/** Run by `npm run docs:build`, `docs:dev` and `docs:preview`: installs what only the site needs, and runs VitePress. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installDependencies } from "../tools/setup/dependencies.mjs";
import { requireNode } from "../tools/setup/nodeVersion.mjs";
import { runProgram } from "../tools/setup/runProgram.mjs";

const site = fileURLToPath(new URL(".", import.meta.url));
const words = process.argv.slice(2);

// Exiting on a signal emits "exit", whose handlers stop VitePress.
process.on("SIGINT", () => process.exit(130));
process.on("SIGTERM", () => process.exit(143));

try {
    requireNode("20.19.0");
    await installDependencies(site);
    await runProgram(process.execPath, [join(site, "node_modules/vitepress/bin/vitepress.js"), ...words], {
        directory: site,
        failure: `vitepress ${words.join(" ")} failed: see the errors above.`,
    });
} catch (error) {
    console.error(error.message);
    process.exitCode = 1;
}
