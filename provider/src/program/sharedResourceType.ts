import * as pulumi from "@pulumi/pulumi";

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

/** Warns about a type that selects nothing because it differs from the service's spelling in case. */
export function warnOfSpelling(type: string | undefined, resource: pulumi.Resource): void {
    const meant = type === undefined ? undefined : otherSpelling(type);
    if (meant !== undefined) {
        void pulumi.log.warn(
            `sharedResourceIds("${type}") selects nothing: the service's spelling is "${meant}".`,
            resource,
        );
    }
}
