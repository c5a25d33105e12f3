/**
 * The gRPC and protobuf of @pulumi/pulumi. This package depends on neither, and messages of another instance would not
 * be recognised. Bundlers cannot follow this import: the bundle of the plugin's executable replaces this module.
 */
import { createRequire } from "node:module";
import type * as Grpc from "@grpc/grpc-js";
import type * as Protobuf from "google-protobuf";
import type * as Any from "google-protobuf/google/protobuf/any_pb";
import type * as Empty from "google-protobuf/google/protobuf/empty_pb";
import type * as Struct from "google-protobuf/google/protobuf/struct_pb";

const ofPulumi = createRequire(require.resolve("@pulumi/pulumi/package.json"));

export const grpc: typeof Grpc = ofPulumi("@grpc/grpc-js");
export const { BinaryReader }: typeof Protobuf = ofPulumi("google-protobuf");
export const { Any: AnyMessage }: typeof Any = ofPulumi("google-protobuf/google/protobuf/any_pb");
export const { Empty: EmptyMessage }: typeof Empty = ofPulumi("google-protobuf/google/protobuf/empty_pb");
export const { Struct: StructMessage }: typeof Struct = ofPulumi("google-protobuf/google/protobuf/struct_pb");
