import type { SharedResource } from "./generated/types";
import { oneLineError } from "./oneLineError";
import * as pulumi from "./sdk";

/**
 * The type of a shared resource, such as `VSwitch`: one of those that the page "Services that work with Resource Sharing"
 * of the documentation listed in 2026, or one that has been added since.
 */
export type SharedResourceType = (typeof sharedResourceTypes)[number] | (string & {});

const sharedResourceTypes = [
    "VSwitch",
    "PrefixList",
    "PublicIpAddressPool",
    "IpamPool",
    "IpamResourceDiscovery",
    "ROSTemplate",
    "ServiceCatalogPortfolio",
    "Image",
    "Snapshot",
    "CapacityReservation",
    "ElasticityAssurance",
    "DeploymentSet",
    "KMSInstance",
] as const;

/** The service's spelling of a type that differs from it only in case; undefined for any other type. */
export function otherSpelling(type: string): string | undefined {
    const meant = sharedResourceTypes.find((known) => known.toLowerCase() === type.toLowerCase());
    return meant === type ? undefined : meant;
}

/** A type in another case than the service's selects nothing. */
export function warnOfSpelling(type: string | undefined, resource: pulumi.Resource): void {
    const meant = type === undefined ? undefined : otherSpelling(type);
    if (meant !== undefined) {
        void pulumi.log.warn(
            `sharedResourceIds("${type}") selects nothing: the service's spelling is "${meant}".`,
            resource,
        );
    }
}

const mostResourcesShown = 5;

/** @param resources all resources of the share. @throws RunError unless one `Available` resource has the type. */
export function onlyAvailableId(type: string, resources: readonly SharedResource[]): string {
    const [only, ...others] = resources.filter(
        ({ resourceType, resourceStatus }) => resourceType === type && resourceStatus === "Available",
    );
    if (only === undefined) {
        const meant = otherSpelling(type);
        const spelling = meant === undefined ? "" : ` The service's spelling is "${meant}".`;
        throw oneLineError(
            `sharedResourceId("${type}"): the share holds no Available resource of this type; it holds` +
                ` ${listOf(resources)}.${spelling}`,
        );
    }
    if (others.length > 0) {
        throw oneLineError(
            `sharedResourceId("${type}"): the share holds ${others.length + 1} resources of this type;` +
                ` sharedResourceIds("${type}") gives the ids of all.`,
        );
    }
    return only.resourceId;
}

function listOf(resources: readonly SharedResource[]): string {
    const shown = resources
        .slice(0, mostResourcesShown)
        .map((one) => `${one.resourceType} ${one.resourceId} (${one.resourceStatus})`);
    const more = resources.length - shown.length;
    return shown.length === 0 ? "nothing" : shown.join(", ") + (more > 0 ? ` and ${more} more` : "");
}
