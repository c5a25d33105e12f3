import type { RegionId } from "../../regions.js";

/** What is documented about a shareable resource type ("Services that work with Resource Sharing"). */
export interface ResourceType {
    readonly name: string;
    /** Service and kind in `acs:service:region:account:kind/id`, or null where the type has no ARN. */
    readonly arn: { readonly service: string; readonly kind: string } | null;
    /** Whether a receiver can leave a share that contains it. */
    readonly exit: boolean;
    /** Whether it can be shared outside the resource directory. */
    readonly external: boolean;
    /** Whether it can have ResourceProperties. */
    readonly properties: boolean;
    /** The only region that a global type can be shared from, or null. */
    readonly onlyRegion: RegionId | null;
}

function type(name: string, service: string, kind: string, rules: Partial<ResourceType> = {}): ResourceType {
    return {
        name,
        arn: { service, kind },
        exit: true,
        external: true,
        properties: false,
        onlyRegion: null,
        ...rules,
    };
}

const resourceTypeList = [
    type("VSwitch", "vpc", "vswitch"),
    type("PrefixList", "vpc", "prefixlist"),
    type("PublicIpAddressPool", "vpc", "publicipaddresspool"),
    type("IpamPool", "vpc", "ipampool", { exit: false }),
    type("IpamResourceDiscovery", "vpc", "ipamresourcediscovery"),
    type("ROSTemplate", "ros", "template", { arn: null, onlyRegion: "cn-shanghai" }),
    type("ServiceCatalogPortfolio", "servicecatalog", "portfolio", { properties: true }),
    type("Image", "ecs", "image"),
    type("Snapshot", "ecs", "snapshot"),
    type("CapacityReservation", "ecs", "capacityreservation"),
    type("ElasticityAssurance", "ecs", "elasticityassurance"),
    type("DeploymentSet", "ecs", "deploymentset"),
    type("KMSInstance", "kms", "instance", { exit: false, external: false }),
];

/** Every shareable type by its name. */
export const resourceTypes: ReadonlyMap<string, ResourceType> = new Map(
    resourceTypeList.map((one) => [one.name, one]),
);

/** The ARN of a resource, or "" where its type has none. */
export function arnOf(typeName: string, region: RegionId, ownerId: string, resourceId: string): string {
    const arn = resourceTypes.get(typeName)?.arn;
    return arn ? `acs:${arn.service}:${region}:${ownerId}:${arn.kind}/${resourceId}` : "";
}

/** The parts of an ARN, or undefined if it is not that of a shareable resource. */
export function parseArn(arn: string):
    | {
          readonly typeName: string;
          readonly region: string;
          readonly ownerId: string;
          readonly resourceId: string;
      }
    | undefined {
    const match = /^acs:([^:]+):([^:]*):([^:]+):([^/]+)\/(.+)$/.exec(arn);
    if (match === null) {
        return undefined;
    }
    const [, service, region = "", ownerId = "", kind, resourceId = ""] = match;
    const found = resourceTypeList.find((one) => one.arn?.service === service && one.arn?.kind === kind);
    return found && { typeName: found.name, region, ownerId, resourceId };
}
