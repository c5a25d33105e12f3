import type * as resourceManager from "@pulumi/alicloud/resourcemanager";
import * as pulumi from "@pulumi/pulumi";

/** @internal The resources of the sender's side. */
export type ResourceManager = Pick<
    typeof resourceManager,
    "ResourceShare" | "SharedResource" | "SharedTarget"
>;

/** @internal A share of the sender's. */
export type ResourceShare = resourceManager.ResourceShare;

/** @internal A resource in a share. */
export type SharedResource = resourceManager.SharedResource;

const moduleName = "@pulumi/alicloud/resourcemanager";

/**
 * Loads what the sender's side is made of: the classes of @pulumi/alicloud, so that a program gets the provider of the
 * version that it has installed. One folder of that package is three small modules, all of it a hundred and fifty.
 * @internal
 * @throws RunError if @pulumi/alicloud is not installed.
 */
export function loadResourceManager(name: string): ResourceManager {
    try {
        return require(moduleName);
    } catch (error) {
        if (error instanceof Error && error.message.startsWith(`Cannot find module '${moduleName}'`)) {
            throw new pulumi.RunError(
                `CrossAccountShare "${name}" needs the package @pulumi/alicloud, which is not installed:` +
                    " npm install @pulumi/alicloud.",
            );
        }
        throw error;
    }
}
