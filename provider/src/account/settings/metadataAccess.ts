import { metadataVariables } from "./names";
import { type Environment, isTrue } from "./variables";

/** How the metadata service of ECS may be asked: with a session token only, also without one, or not at all. */
export type MetadataAccess = "with session" | "any" | "none";

/** How the environment allows the metadata service to be asked: by the variables of Alibaba Cloud's credentials library. */
export function readMetadataAccess(environment: Environment): MetadataAccess {
    if (isTrue(environment, metadataVariables.disabled)) {
        return "none";
    }
    return isTrue(environment, metadataVariables.sessionOnly) ? "with session" : "any";
}
