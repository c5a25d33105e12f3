import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { isJsonObject } from "../../common/json";
import type { Properties } from "../../schema/propertyTable";
import { isMarkedSecret, secretSignature, specialSignatureKey } from "../../schema/unknown";
import { StructMessage } from "./pulumiModules";

/** Properties from the engine, as plain values. */
export interface UnmarshaledProperties {
    readonly properties: Properties;
    /** Paths of the secrets: a property's name or, for a field of an object, `property.field`. */
    readonly secrets: ReadonlySet<string>;
}

/** Unwraps the secrets in a message. @param message undefined for no properties. */
export function unmarshal(message: Struct | undefined): UnmarshaledProperties {
    const entries = Object.entries(message?.toJavaScript() ?? {});
    return {
        properties: Object.fromEntries(entries.map(([name, value]) => [name, unwrapped(value)])),
        secrets: new Set(entries.flatMap(([name, value]) => secretPaths(value, name))),
    };
}

/** Leaves out undefined, which the engine rejects. @param secrets as in {@link UnmarshaledProperties}. Default: none. */
export function marshal(properties: object, secrets: ReadonlySet<string> = new Set()): Struct {
    const entries = Object.entries(JSON.parse(JSON.stringify(properties))).map(([name, value]) => [
        name,
        marked(value, name, secrets),
    ]);
    return StructMessage.fromJavaScript(Object.fromEntries(entries));
}

function marked(value: unknown, path: string, secrets: ReadonlySet<string>): unknown {
    if (secrets.has(path)) {
        return { [specialSignatureKey]: secretSignature, value };
    }
    return isJsonObject(value)
        ? Object.fromEntries(
              Object.entries(value).map(([name, field]) => [name, marked(field, `${path}.${name}`, secrets)]),
          )
        : value;
}

function unwrapped(value: unknown): unknown {
    if (isMarkedSecret(value)) {
        return unwrapped(value.value);
    }
    if (Array.isArray(value)) {
        return value.map(unwrapped);
    }
    return isJsonObject(value)
        ? Object.fromEntries(Object.entries(value).map(([name, field]) => [name, unwrapped(field)]))
        : value;
}

/** The paths of the secrets in a value; an array that contains one is itself a secret. */
function secretPaths(value: unknown, path: string): string[] {
    if (
        isMarkedSecret(value) ||
        (Array.isArray(value) && value.some((item) => secretPaths(item, "").length > 0))
    ) {
        return [path];
    }
    return isJsonObject(value)
        ? Object.entries(value).flatMap(([name, field]) => secretPaths(field, `${path}.${name}`))
        : [];
}
