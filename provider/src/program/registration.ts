import type * as pulumi from "@pulumi/pulumi";
import type { TypeName } from "../adapters/engine/typeTokens";
import type { Adapter } from "./adapter";
import { oneLineError } from "./oneLineError";
import { problemWithProvider } from "./problemWithProvider";
import { withSecrets } from "./secretInputs";

type Registration = [
    token: string,
    name: string,
    properties: pulumi.Inputs,
    options: pulumi.CustomResourceOptions,
];

/**
 * How to register a resource of this package with the engine. It is not a base class, because the SDK takes the caller
 * of the constructor below `CustomResource` for the user's program, and records its line as the resource's.
 * @param typeName of the class.
 * @throws RunError, which the engine shows without a stack trace, if the arguments are not an object, or the options
 * are wrong.
 */
export function registration(
    adapter: Adapter,
    typeName: TypeName,
    name: string,
    args: object,
    options: pulumi.CustomResourceOptions,
): Registration {
    requireArguments(typeName, name, args);
    const problem =
        problemWithProvider(typeName, adapter.providerPackage, options.provider) ??
        adapter.problemWith(typeName, name, options);
    if (problem !== undefined) {
        throw oneLineError(`${typeName} "${name}": ${problem}.`);
    }
    const { token, outputs, secrets } = adapter.types[typeName];
    const properties = {
        ...outputs,
        ...withSecrets({ ...args }, secrets),
        ...adapter.ownProperties(typeName, options),
    };
    return [token, name, properties, adapter.withOptions(options)];
}

/** Refuses what would make the engine fail with a stack trace, or whose letters it would take for properties. */
function requireArguments(typeName: TypeName, name: string, args: unknown): void {
    if (typeof args !== "object" || args === null) {
        throw oneLineError(
            `${typeName} "${name}" takes its inputs as an object, not ${JSON.stringify(args)}.`,
        );
    }
}
