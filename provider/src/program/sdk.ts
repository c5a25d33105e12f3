/**
 * The part of @pulumi/pulumi that the classes of this package use. A program loads the whole anyway; the plugin's process,
 * which constructs components, loads a seventh of its files and a tenth of its memory.
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
