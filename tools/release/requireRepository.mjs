/**
 * Run before a package is published: refuses while the repository is not the real one, in which the engine would look for the
 * plugin. Its address is `repository.url` in provider/package.json; `npm run generate` writes it wherever else it is.
 */
import { readFileSync } from "node:fs";

/** Nobody has it. */
const placeholder =
    "git+https://github.com/pulumi-alicloud-resource-sharing/pulumi-alicloud-resource-sharing.git";

const { repository } = JSON.parse(
    readFileSync(new URL("../../provider/package.json", import.meta.url), "utf8"),
);
if (repository.url === placeholder) {
    console.error(
        `The repository in provider/package.json is a placeholder, ${placeholder}: set repository.url to the real one, and run \`npm run generate\`.`,
    );
    process.exitCode = 1;
}
