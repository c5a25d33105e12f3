import { metadataVariables } from "./names";
import type { Environment } from "./variables";

/** How the metadata service of ECS may be asked: with a session token only, also without one, or not at all. */
export type MetadataAccess = "with session" | "any" | "none";

/** How the environment allows the metadata service to be asked: by the variables of Alibaba Cloud's credentials library. */
export function readMetadataAccess(environment: Environment): MetadataAccess {
    const isTrue = (variable: string) => environment[variable]?.trim().toLowerCase() === "true";
    if (isTrue(metadataVariables.disabled)) {
        return "none";
    }
    return isTrue(metadataVariables.sessionOnly) ? "with session" : "any";
}
