/**
 * The part of @pulumi/pulumi that this package's classes use. A program loads all of it anyway, but the plugin's
 * process, which constructs components, loads a seventh of the files and a tenth of the memory.
 */
export { RunError } from "@pulumi/pulumi/errors";
export type { InvokeOptions } from "@pulumi/pulumi/invoke";
export * as log from "@pulumi/pulumi/log";
export {
    all,
    type Input,
    type Inputs,
    Output,
    output,
    secret,
    type Unwrap,
    unknown,
    unsecret,
} from "@pulumi/pulumi/output";
export {
    type Alias,
    ComponentResource,
    type ComponentResourceOptions,
    CustomResource,
    type CustomResourceOptions,
    DependencyProviderResource,
    DependencyResource,
    type ID,
    ProviderResource,
    Resource,
    type ResourceOptions,
    rootStackResource,
} from "@pulumi/pulumi/resource";
export * as runtime from "./sdkRuntime";
