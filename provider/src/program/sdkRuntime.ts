/** The part of `pulumi.runtime` that this package's classes use. */
export { allConfig, setAllConfig } from "@pulumi/pulumi/runtime/config";
export { invoke } from "@pulumi/pulumi/runtime/invoke";
export {
    serializeProperties,
    serializeProperty,
    serializeResourceProperties,
    unknownValue,
} from "@pulumi/pulumi/runtime/rpc";
export { getMonitor, resetOptions } from "@pulumi/pulumi/runtime/settings";
