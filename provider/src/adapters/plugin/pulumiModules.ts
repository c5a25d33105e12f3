export * as plugin from "@pulumi/pulumi/proto/plugin_pb";
export * as providerService from "@pulumi/pulumi/proto/provider_grpc_pb";
export * as provider from "@pulumi/pulumi/proto/provider_pb";
export * as status from "@pulumi/pulumi/proto/status_pb";
export * from "../engine/dependenciesOfPulumi";
