import { refuse } from "../../errors/serviceErrors.js";
import type { Share } from "../../store/records.js";
import { activeResources } from "../associations/activeAssociations.js";
import { type Call, formatTime } from "../call.js";
import type { PermissionRow } from "../operationTypes.js";
import { maxListLength } from "../parameters/lists.js";
import { resourceTypes } from "../resources/resourceTypes.js";

/** A permission. Every resource type has one, its default, in one version. */
export interface Permission {
    readonly name: string;
    readonly version: string;
    readonly resourceType: string;
    /** Its policy, as JSON. */
    readonly policy: string;
}

/** When the permissions were created, according to the examples in the documentation. */
const libraryTime = formatTime(Date.UTC(2020, 11, 7, 7, 39, 1, 818));

/** The documented actions; those of other types are left empty. */
const documentedActions: Readonly<Record<string, readonly string[]>> = {
    VSwitch: ["vpc:DescribeVSwitches", "vpc:DescribeVSwitchAttributes"],
};

/** Every permission, in the order of the resource types. */
export const permissions: readonly Permission[] = [...resourceTypes.keys()].map((resourceType) => ({
    name: `AliyunRSDefaultPermission${resourceType}`,
    version: "v1",
    resourceType,
    policy: JSON.stringify({ Effect: "Allow", Action: documentedActions[resourceType] ?? [] }),
}));

/** The permission with a name. @throws ApiError if there is none */
export function permissionNamed(name: string): Permission {
    return permissions.find((permission) => permission.name === name) ?? refuse("EntityNotExists.Permission");
}

/** The permission that the required parameter PermissionName names. @throws ApiError */
export function permissionOf(call: Call): Permission {
    return permissionNamed(
        call.parameters.get("PermissionName") ?? refuse("MissingParameter.PermissionName"),
    );
}

/** The optional parameter PermissionNames, checked. @throws ApiError */
export function permissionNamesOf(call: Call): readonly string[] {
    const names = call.parameters.list("PermissionNames");
    if (names.length > maxListLength) {
        refuse("InvalidParameter.PermissionNames.Length");
    }
    if (new Set(names).size < names.length) {
        refuse("InvalidParameter.PermissionNames.Duplicate");
    }
    return names.map((name) => permissionNamed(name).name);
}

/** Adds permissions to a share explicitly. */
export function addPermissions(share: Share, names: readonly string[]): void {
    share.permissionNames = [...new Set([...share.permissionNames, ...names])];
}

/** The permissions of a share: those added explicitly, and the default of every resource type in it. */
export function permissionsOf(call: Call, share: Share): readonly Permission[] {
    const held = new Set([...activeResources(call, share)].map(({ resourceType }) => resourceType));
    return permissions.filter(
        ({ name, resourceType }) => held.has(resourceType) || share.permissionNames.includes(name),
    );
}

/** A permission, as lists return it. */
export function renderPermission({ name, version, resourceType }: Permission): PermissionRow {
    return {
        PermissionName: name,
        PermissionVersion: version,
        ResourceType: resourceType,
        DefaultVersion: true,
        DefaultPermission: true,
        CreateTime: libraryTime,
        UpdateTime: libraryTime,
    };
}
