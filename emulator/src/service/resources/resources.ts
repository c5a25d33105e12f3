import { refuse } from "../../errors/serviceErrors.js";
import type { Call } from "../call.js";
import { isResourceId } from "../parameters/fields.js";
import { checkList, listOf, maxListLength } from "../parameters/lists.js";
import { arnOf, parseArn, resourceTypes } from "./resourceTypes.js";

/** A resource that a call names. */
export interface ResourceReference {
    readonly resourceId: string;
    readonly resourceType: string;
    readonly resourceArn: string;
}

/** The resources that a call names, as `Resources.N` or as `ResourceArns.N`, never both. */
export function resourcesOf(call: Call): readonly ResourceReference[] {
    const pairs = call.parameters.objects("Resources");
    const arns = call.parameters.list("ResourceArns");
    if (pairs.length > 0 && arns.length > 0) {
        refuse("InvalidParameter.ResourceConflict");
    }
    return arns.length > 0 ? byArn(call) : byPair(call, pairs);
}

function byPair(call: Call, pairs: readonly ReadonlyMap<string, string>[]): readonly ResourceReference[] {
    const resources = pairs.map((pair) => ({
        resourceId: pair.get("ResourceId") ?? "",
        resourceType: pair.get("ResourceType") ?? "",
    }));
    return resolveResources(call, resources, maxListLength);
}

/**
 * The caller's resources with these ids and types, checked, with their ARNs.
 * @param limit the most that there may be
 */
export function resolveResources(
    call: Call,
    resources: readonly Omit<ResourceReference, "resourceArn">[],
    limit: number,
): readonly ResourceReference[] {
    checkList(
        resources.map((resource) => `${resource.resourceType}/${resource.resourceId}`),
        (key) => key.includes("/") && !key.startsWith("/") && isResourceId(key.slice(key.indexOf("/") + 1)),
        "Resources",
        limit,
    );
    for (const { resourceType } of resources) {
        requireType(call, resourceType);
    }
    return resources.map((resource) => ({
        ...resource,
        resourceArn: arnOf(
            resource.resourceType,
            call.region.id,
            call.caller.account.id,
            resource.resourceId,
        ),
    }));
}

function byArn(call: Call): readonly ResourceReference[] {
    const arns = listOf(call.parameters, "ResourceArns", (arn) => {
        const parsed = parseArn(arn);
        return parsed?.region === call.region.id && parsed.ownerId === call.caller.account.id;
    });
    return arns.flatMap((resourceArn) => {
        const parsed = parseArn(resourceArn);
        return parsed === undefined
            ? []
            : [{ resourceId: parsed.resourceId, resourceType: parsed.typeName, resourceArn }];
    });
}

function requireType(call: Call, name: string): void {
    const type = resourceTypes.get(name) ?? refuse("InvalidParameter.ResourceType");
    if (type.onlyRegion !== null && type.onlyRegion !== call.region.id) {
        refuse("InvalidParameter.ResourceType");
    }
}

/** The optional parameter ResourceType of a list call. */
export function optionalResourceType(call: Call): string | undefined {
    const name = call.parameters.get("ResourceType");
    return name === undefined || resourceTypes.has(name) ? name : refuse("InvalidParameter.ResourceType");
}
