import { refuse } from "../../errors/serviceErrors.js";
import type { JsonObject } from "../../json.js";
import type { Share } from "../../world/model.js";
import { type Call, timeText } from "../call.js";
import { LIST_LIMIT } from "./lists.js";
import { livingResources } from "./livingResources.js";
import { RESOURCE_TYPES } from "./resourceTypes.js";

/** A permission of the service's library. Every type has one, its default, in one version. */
export interface Permission {
    readonly name: string;
    readonly version: string;
    readonly resourceType: string;
    /** The policy it stands for, as JSON. */
    readonly policy: string;
}

/** When the library was made, as far as the documentation's examples tell. */
const LIBRARY_TIME = timeText(Date.UTC(2020, 11, 7, 7, 39, 1, 818));

/** The documented actions; the other types' are not documented here and stay empty. */
const ACTIONS: Readonly<Record<string, readonly string[]>> = {
    VSwitch: ["vpc:DescribeVSwitches", "vpc:DescribeVSwitchAttributes"],
};

/** Every permission, in the order of their types. */
export const PERMISSIONS: readonly Permission[] = [...RESOURCE_TYPES.keys()].map((resourceType) => ({
    name: `AliyunRSDefaultPermission${resourceType}`,
    version: "v1",
    resourceType,
    policy: JSON.stringify({ Effect: "Allow", Action: ACTIONS[resourceType] ?? [] }),
}));

/** The permission of a name. */
export function permissionNamed(name: string): Permission {
    return PERMISSIONS.find((permission) => permission.name === name) ?? refuse("EntityNotExists.Permission");
}

/** The required PermissionName, which must exist. */
export function permissionOf(call: Call): Permission {
    return permissionNamed(
        call.parameters.text("PermissionName") ?? refuse("MissingParameter.PermissionName"),
    );
}

/** The optional PermissionNames of a call. */
export function permissionNamesOf(call: Call): readonly string[] {
    const names = call.parameters.list("PermissionNames");
    if (names.length > LIST_LIMIT) {
        refuse("InvalidParameter.PermissionNames.Length");
    }
    if (new Set(names).size < names.length) {
        refuse("InvalidParameter.PermissionNames.Duplicate");
    }
    return names.map((name) => permissionNamed(name).name);
}

/** Adds permissions to those that a share was given explicitly. */
export function addPermissions(share: Share, names: readonly string[]): void {
    share.permissionNames = [...new Set([...share.permissionNames, ...names])];
}

/** The permissions a share has: those given, and the default of every type it holds. */
export function permissionsOf(call: Call, share: Share): readonly Permission[] {
    const held = new Set([...livingResources(call, share)].map(({ resourceType }) => resourceType));
    return PERMISSIONS.filter(
        ({ name, resourceType }) => held.has(resourceType) || share.permissionNames.includes(name),
    );
}

/** A permission as lists show it. */
export function renderPermission({ name, version, resourceType }: Permission): JsonObject {
    return {
        PermissionName: name,
        PermissionVersion: version,
        ResourceType: resourceType,
        DefaultVersion: true,
        DefaultPermission: true,
        CreateTime: LIBRARY_TIME,
        UpdateTime: LIBRARY_TIME,
    };
}
