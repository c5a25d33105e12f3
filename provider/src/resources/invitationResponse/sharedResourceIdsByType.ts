import type { Outputs } from "../../schema/invitationResponse";

/** Names that can be keys in every language, and that no engine takes for a mark of its own. */
const nameOfType = /^[A-Za-z][\w.:-]*$/;

/** The ids of the resources that are `Available`, sorted, by the type of resource. */
export function sharedResourceIdsByType(
    sharedResources: Outputs["sharedResources"],
): Outputs["sharedResourceIdsByType"] {
    const usable = sharedResources.filter(
        ({ resourceType, resourceStatus }) => resourceStatus === "Available" && nameOfType.test(resourceType),
    );
    const types = [...new Set(usable.map(({ resourceType }) => resourceType))].sort();
    return Object.fromEntries(
        types.map((type) => [
            type,
            usable
                .filter(({ resourceType }) => resourceType === type)
                .map(({ resourceId }) => resourceId)
                .sort(),
        ]),
    );
}
