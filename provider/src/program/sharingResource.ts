import * as pulumi from "@pulumi/pulumi";
import type { TypeName } from "../resources/resourceTypes";
import type { Adapter } from "./adapter";
import { dynamicAdapter } from "./dynamicAdapter";
import { withSecrets } from "./secretInputs";

/** What the resources of this package have in common: how they reach the provider. */
export abstract class SharingResource extends pulumi.CustomResource {
    /** @internal */
    static readonly adapter: Adapter = dynamicAdapter;

    /**
     * @param typeName Name of the class.
     * @throws RunError, which the engine shows without a stack trace, if the arguments are not an object or the options are
     * wrong.
     */
    constructor(typeName: TypeName, name: string, args: object, options: pulumi.CustomResourceOptions) {
        const { adapter } = new.target;
        requireArguments(typeName, name, args);
        const problem = adapter.problemWith(typeName, options);
        if (problem !== undefined) {
            throw new pulumi.RunError(`${typeName} "${name}": ${problem}.`);
        }
        const { token, outputs, secrets } = adapter.types[typeName];
        const properties = {
            ...outputs,
            ...withSecrets({ ...args }, secrets),
            ...adapter.ownProperties(typeName, options),
        };
        super(token, name, properties, options);
    }
}

/** Refuses what the engine would refuse with a stack trace, or take for properties letter by letter. */
function requireArguments(typeName: TypeName, name: string, args: unknown): void {
    if (typeof args !== "object" || args === null) {
        throw new pulumi.RunError(
            `${typeName} "${name}" takes its inputs as an object, not ${JSON.stringify(args)}.`,
        );
    }
}
