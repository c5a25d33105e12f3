import { groupBy } from "../../common/groupBy";
import type { Outputs } from "../../schema/invitationResponse";

/** Names that can be keys in every language, and that no engine takes for a marker of its own. */
const nameOfType = /^[A-Za-z][\w.:-]*$/;

/** The sorted ids of the resources that are `Available`, by type. */
export function sharedResourceIdsByType(
    sharedResources: Outputs["sharedResources"],
): Outputs["sharedResourceIdsByType"] {
    const usable = sharedResources.filter(
        ({ resourceType, resourceStatus }) => resourceStatus === "Available" && nameOfType.test(resourceType),
    );
    const types = [...groupBy(usable, ({ resourceType }) => resourceType)];
    return Object.fromEntries(
        types
            .sort(([one], [other]) => (one < other ? -1 : 1))
            .map(([type, resources]) => [type, resources.map(({ resourceId }) => resourceId).sort()]),
    );
}
