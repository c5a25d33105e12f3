import type { OperationContext, ResourceHandler } from "../../resources/resourceHandler";
import type { Properties } from "../../schema/propertyTable";
import { holdsUnknown, unknownValue } from "../../schema/unknown";

/** A resource's outputs before it is created or updated: what is declared is known, the rest is not. */
export function declaredOutputs({ properties }: ResourceHandler, inputs: Properties): Properties {
    const outputs = Object.entries(properties).map(([name, { input }]) => [
        name,
        (input === undefined ? undefined : inputs[name]) ?? unknownValue,
    ]);
    return Object.fromEntries(outputs);
}

/** A resource's outputs before it is updated. If the update makes no call, it opens no account, and its result is known. */
export async function updatedOutputs(
    resource: ResourceHandler,
    context: OperationContext,
    recorded: Properties,
    inputs: Properties,
): Promise<Properties> {
    if (holdsUnknown(inputs)) {
        return declaredOutputs(resource, inputs);
    }
    const openAccount = () => Promise.reject(new NeedsAccountError());
    try {
        return (await resource.update({ ...context, openAccount }, recorded, inputs)).state;
    } catch (error) {
        if (error instanceof NeedsAccountError) {
            return declaredOutputs(resource, inputs);
        }
        throw error;
    }
}

class NeedsAccountError extends Error {}
