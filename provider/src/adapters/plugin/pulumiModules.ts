/**
 * The modules of gRPC and of Pulumi's protocol. gRPC and protobuf are those of @pulumi/pulumi: messages of another
 * instance are not recognised, and this package depends on neither.
 */
import { createRequire } from "node:module";
import type * as Grpc from "@grpc/grpc-js";
import type * as Any from "google-protobuf/google/protobuf/any_pb";
import type * as Empty from "google-protobuf/google/protobuf/empty_pb";
import type * as Struct from "google-protobuf/google/protobuf/struct_pb";

const ofPulumi = createRequire(require.resolve("@pulumi/pulumi/package.json"));

export const grpc: typeof Grpc = ofPulumi("@grpc/grpc-js");
export const { Any: AnyMessage }: typeof Any = ofPulumi("google-protobuf/google/protobuf/any_pb");
export const { Empty: EmptyMessage }: typeof Empty = ofPulumi("google-protobuf/google/protobuf/empty_pb");
export const { Struct: StructMessage }: typeof Struct = ofPulumi("google-protobuf/google/protobuf/struct_pb");

export * as engineService from "@pulumi/pulumi/proto/engine_grpc_pb";
export * as engine from "@pulumi/pulumi/proto/engine_pb";
export * as plugin from "@pulumi/pulumi/proto/plugin_pb";
export * as providerService from "@pulumi/pulumi/proto/provider_grpc_pb";
export * as provider from "@pulumi/pulumi/proto/provider_pb";
export * as status from "@pulumi/pulumi/proto/status_pb";
