import type * as resourceManager from "@pulumi/alicloud/resourcemanager";
import { oneLineError } from "../oneLineError";
import type { SenderClasses } from "./senderClasses";

const moduleName = "@pulumi/alicloud/resourcemanager";

/**
 * Loads the classes of @pulumi/alicloud that the sender's side consists of, so that a program gets the provider version
 * that it has installed. This folder of the package is three small modules; the whole package is a hundred and fifty.
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
