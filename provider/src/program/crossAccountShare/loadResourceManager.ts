import type * as resourceManager from "@pulumi/alicloud/resourcemanager";
import { oneLineError } from "../oneLineError";
import type { SenderClasses } from "./senderClasses";

const moduleName = "@pulumi/alicloud/resourcemanager";

/**
 * Loads the sender's classes from @pulumi/alicloud, in the version that the program has installed. It loads only their
 * folder, of three small modules; the package has a hundred and fifty.
 * @internal
 * @throws RunError if @pulumi/alicloud is not installed.
 */
export function loadResourceManager(name: string): SenderClasses {
    try {
        const classes: typeof resourceManager = require(moduleName);
        return classes;
    } catch (error) {
        if (error instanceof Error && error.message.startsWith(`Cannot find module '${moduleName}'`)) {
            throw oneLineError(
                `CrossAccountShare "${name}" needs the package @pulumi/alicloud, which is not installed:` +
                    " npm install @pulumi/alicloud.",
            );
        }
        throw error;
    }
}
