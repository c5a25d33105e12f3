import { isObject } from "../json";

/** The outputs of the quick-start stack, a line for each that the reader wants to see. */
export function describeOutputs({ status, sender, sharedResources }: Record<string, unknown>): string[] {
    const resources = Array.isArray(sharedResources) ? sharedResources.filter(isObject) : [];
    return [
        `Output status: ${status}`,
        `Output sender: ${sender}`,
        `Output sharedResources: ${resources.length === 0 ? "none" : ""}`.trimEnd(),
        ...resources.map(
            ({ resourceType, resourceId, resourceStatus }) =>
                `    ${resourceType} ${resourceId}, ${resourceStatus}`,
        ),
    ];
}
