import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { isJsonObject, type JsonObject } from "../../../common/json";
import * as pulumi from "../../../program/sdk";
import { outputSignature, secretSignature, specialSignatureKey, unknownValue } from "../../../schema/unknown";

/**
 * A component's inputs as a program passes them: secrets, values that are not known yet and values from other resources
 * are outputs, and the objects around them are plain. The SDK's own conversion would make an object that contains a
 * secret one output.
 */
export function programInputs(message: Struct | undefined): Readonly<Record<string, unknown>> {
    return programObject(message?.toJavaScript() ?? {});
}

function programObject(object: JsonObject): Readonly<Record<string, unknown>> {
    return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, programValue(value)]));
}

function programValue(value: unknown): unknown {
    if (value === unknownValue) {
        return pulumi.output(pulumi.unknown);
    }
    if (Array.isArray(value)) {
        return value.map(programValue);
    }
    if (!isJsonObject(value)) {
        return value ?? undefined;
    }
    switch (value[specialSignatureKey]) {
        case secretSignature:
            return pulumi.secret(programValue(value.value));
        case outputSignature:
            return programOutput(value);
        default:
            return programObject(value);
    }
}

/** An output without a value is not known yet. */
function programOutput({ value = unknownValue, secret, dependencies }: JsonObject): unknown {
    const urns = Array.isArray(dependencies) ? dependencies.map(String) : [];
    const content = programValue(value);
    const output = urns.length === 0 ? content : dependentOn(urns, content);
    return secret === true ? pulumi.secret(output) : output;
}

function dependentOn(urns: readonly string[], value: unknown): pulumi.Output<unknown> {
    const resources = urns.map((urn) => new pulumi.DependencyResource(urn).urn);
    return pulumi.all([value, ...resources]).apply(([content]) => content);
}
