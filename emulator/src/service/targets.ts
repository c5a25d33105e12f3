import { refuse } from "../errors/serviceErrors.js";
import type { EntityType } from "../store/records.js";
import type { ResourceDirectory } from "../store/store.js";
import type { Call } from "./call.js";

/** A principal that a call names, and whether it is outside the caller's resource directory. */
export interface ResolvedTarget {
    readonly targetId: string;
    readonly entityType: EntityType;
    readonly external: boolean;
}

const targetIdForms: readonly (readonly [EntityType, RegExp])[] = [
    ["Account", /^\d{5,19}$/],
    ["ResourceDirectory", /^rd-[A-Za-z0-9]{1,64}$/],
    ["Folder", /^(?:fd|r)-[A-Za-z0-9]{1,64}$/],
    ["Service", /^[a-z][a-z0-9-]*(?:\.[a-z0-9-]+)*\.aliyuncs\.com$/],
];

/** Whether a string has the form of a principal's id. */
export function isTargetId(value: string): boolean {
    return targetIdForms.some(([, form]) => form.test(value));
}

/** What kind of principal an id names. */
export function entityTypeOf(targetId: string): EntityType {
    return targetIdForms.find(([, form]) => form.test(targetId))?.[0] ?? "Account";
}

/** Looks up a principal on behalf of the caller. @throws ApiError if the caller may not share with it */
export function resolveTarget(call: Call, targetId: string, allowExternalTargets: boolean): ResolvedTarget {
    const { account } = call.caller;
    if (targetId === account.id) {
        refuse("ShareWithYourself");
    }
    const entityType = entityTypeOf(targetId);
    const directory = call.store.directories.get(account.resourceDirectoryId ?? "");
    if (entityType === "Service") {
        return allowExternalTargets ? { targetId, entityType, external: false } : refuse("InvalidTarget");
    }
    if (entityType !== "Account" || isMember(call, targetId, directory)) {
        requireSharing(directory);
        if (entityType === "ResourceDirectory" && targetId !== directory?.id) {
            refuse("InvalidTarget");
        }
        return { targetId, entityType, external: false };
    }
    if (!allowExternalTargets) {
        requireSharing(directory);
        refuse("InvalidTarget");
    }
    return externalTarget(call, targetId, directory);
}

function isMember(call: Call, accountId: string, directory: ResourceDirectory | undefined): boolean {
    return directory !== undefined && call.store.account(accountId)?.resourceDirectoryId === directory.id;
}

function requireSharing(directory: ResourceDirectory | undefined): void {
    if (directory === undefined) {
        refuse("AccountNotInResourceDirectory");
    }
    if (!directory.sharingEnabled) {
        refuse("NotEnableSharingWithResourceDirectory");
    }
}

/** Sharing across resource directories is documented as not supported, without an error code of its own. */
function externalTarget(
    call: Call,
    targetId: string,
    directory: ResourceDirectory | undefined,
): ResolvedTarget {
    const other = call.store.account(targetId);
    if (directory !== undefined && other !== undefined && other.resourceDirectoryId !== null) {
        refuse("InvalidTarget");
    }
    if (other !== undefined && other.site !== call.caller.account.site) {
        refuse("InvalidTarget.SiteMismatch");
    }
    return { targetId, entityType: "Account", external: true };
}
