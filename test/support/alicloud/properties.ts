import { isDeepStrictEqual } from "node:util";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { StructMessage } from "./grpc";
import { type JsonObject, objectOf } from "./json";
import type { AlicloudResource } from "./resource";

/** Properties as the engine sends them. */
export function receive(message: Struct | undefined): JsonObject {
    return objectOf(message?.toJavaScript());
}

/** Properties as the engine wants them: without those that are undefined or null. */
export function send(properties: JsonObject): Struct {
    const present = Object.entries(properties).filter(([, value]) => value !== undefined && value !== null);
    return StructMessage.fromJavaScript(JSON.parse(JSON.stringify(Object.fromEntries(present))));
}

/** The inputs whose value another declaration changes. An input that the service fills in may be left out. */
export function changedInputs(
    { inputs, computed }: AlicloudResource,
    recorded: JsonObject,
    declared: JsonObject,
): string[] {
    return Object.keys(inputs).filter(
        (name) =>
            !isDeepStrictEqual(recorded[name], declared[name]) &&
            !(declared[name] === undefined && computed.includes(name)),
    );
}

/** The inputs after a read: those that the program had, with the values that were found. */
export function readInputs(
    { inputs }: AlicloudResource,
    before: JsonObject,
    recorded: JsonObject,
    isImport: boolean,
): JsonObject {
    const names = Object.keys(inputs).filter((name) => isImport || before[name] !== undefined);
    return Object.fromEntries(names.map((name) => [name, recorded[name]]));
}
