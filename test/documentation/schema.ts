import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { packageSchema } from "../../provider/src/adapters/plugin/schema/packageSchema";
import { packageRepository } from "../../provider/src/common/packageRepository";

const root = resolve(__dirname, "../..");

/** The schema in the plugin's folder, which those read who have not built the plugin. */
export const schemaFile = {
    path: resolve(root, "plugin/schema.json"),
    content: (): string => {
        const { version } = JSON.parse(readFileSync(resolve(root, "provider/package.json"), "utf8"));
        return packageSchema(version, packageRepository());
    },
};
