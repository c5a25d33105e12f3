import type { OperationContext, ResourceHandler } from "../../resources/resourceHandler";
import type { Properties } from "../../schema/propertyTable";
import { holdsUnknown, unknownValue } from "../../schema/unknown";

/** The outputs of a resource before it is created or updated: what is declared is known, the rest is not. */
export function declaredOutputs({ properties }: ResourceHandler, inputs: Properties): Properties {
    const outputs = Object.entries(properties).map(([name, { input }]) => [
        name,
        (input === undefined ? undefined : inputs[name]) ?? unknownValue,
    ]);
    return Object.fromEntries(outputs);
}

/**
 * The outputs of a resource before it is updated. An update that makes no call opens no account, and its outcome is
 * known beforehand.
 */
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

/** An update takes calls, which a preview does not make. */
class NeedsAccountError extends Error {}
