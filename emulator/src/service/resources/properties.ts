import { refuse } from "../../errors/serviceErrors.js";
import type { Call } from "../call.js";
import { maxListLength } from "../parameters/lists.js";
import { entityTypeOf } from "../targets.js";
import type { ResourceReference } from "./resources.js";
import { resourceTypes } from "./resourceTypes.js";

/** The properties of the resources and targets that a call names, by resource ARN and by target id. */
export function propertiesOf(
    call: Call,
    resources: readonly ResourceReference[],
    targetIds: readonly string[],
): ReadonlyMap<string, string> {
    const ofTargets = pairs(call, "TargetProperties", "TargetId");
    for (const targetId of ofTargets.keys()) {
        if (!targetIds.includes(targetId) || entityTypeOf(targetId) !== "Service") {
            refuse("InvalidParameter.TargetProperties");
        }
    }
    const ofResources = pairs(call, "ResourceProperties", "ResourceArn");
    for (const arn of ofResources.keys()) {
        const resource = resources.find(({ resourceArn }) => resourceArn === arn);
        if (resource === undefined) {
            refuse("InvalidParameter.ResourceProperties");
        }
        if (resourceTypes.get(resource.resourceType)?.properties !== true) {
            refuse("NotSupport.ResourceProperty");
        }
    }
    return new Map([...ofTargets, ...ofResources]);
}

/** The pairs `Name.N.Key` and `Name.N.Property`; a property is JSON. */
function pairs(
    call: Call,
    name: "TargetProperties" | "ResourceProperties",
    key: "TargetId" | "ResourceArn",
): ReadonlyMap<string, string> {
    const given = call.parameters.objects(name);
    if (given.length > maxListLength) {
        refuse(`InvalidParameter.${name}.Length`);
    }
    const found = new Map<string, string>();
    for (const pair of given) {
        const [id = "", property = ""] = [pair.get(key), pair.get("Property")];
        if (id === "" || !isJson(property)) {
            refuse(`InvalidParameter.${name}`);
        }
        if (found.has(id)) {
            refuse(`InvalidParameter.${name}.Duplicate`);
        }
        found.set(id, property);
    }
    return found;
}

function isJson(value: string): boolean {
    try {
        return typeof JSON.parse(value) === "object";
    } catch {
        return false;
    }
}
