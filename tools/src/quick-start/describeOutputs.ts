import { isObject } from "../json";

/** Describes the quick-start stack's outputs, one line each, with a line for each shared resource. */
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
