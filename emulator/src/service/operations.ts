import type { Operation } from "./call.js";
import { acceptResourceShareInvitation } from "./operations/acceptResourceShareInvitation.js";
import { associateResourceShare } from "./operations/associateResourceShare.js";
import { associateResourceSharePermission } from "./operations/associateResourceSharePermission.js";
import { changeResourceGroup } from "./operations/changeResourceGroup.js";
import { checkSharingWithResourceDirectoryStatus } from "./operations/checkSharingWithResourceDirectoryStatus.js";
import { createResourceShare } from "./operations/createResourceShare.js";
import { deleteResourceShare } from "./operations/deleteResourceShare.js";
import { describeRegions } from "./operations/describeRegions.js";
import { disassociateResourceShare } from "./operations/disassociateResourceShare.js";
import { disassociateResourceSharePermission } from "./operations/disassociateResourceSharePermission.js";
import { enableSharingWithResourceDirectory } from "./operations/enableSharingWithResourceDirectory.js";
import { getPermission } from "./operations/getPermission.js";
import { listPermissions } from "./operations/listPermissions.js";
import { listPermissionVersions } from "./operations/listPermissionVersions.js";
import { listResourceShareAssociations } from "./operations/listResourceShareAssociations.js";
import { listResourceShareInvitations } from "./operations/listResourceShareInvitations.js";
import { listResourceSharePermissions } from "./operations/listResourceSharePermissions.js";
import { listResourceShares } from "./operations/listResourceShares.js";
import { listSharedResources } from "./operations/listSharedResources.js";
import { listSharedTargets } from "./operations/listSharedTargets.js";
import { listTagResources } from "./operations/listTagResources.js";
import { rejectResourceShareInvitation } from "./operations/rejectResourceShareInvitation.js";
import { tagResources } from "./operations/tagResources.js";
import { untagResources } from "./operations/untagResources.js";
import { updateResourceShare } from "./operations/updateResourceShare.js";
import type { OperationName } from "./operationTypes.js";
import { assumeRole } from "./sts/assumeRole.js";
import { assumeRoleWithOIDC } from "./sts/assumeRoleWithOIDC.js";
import { getCallerIdentity } from "./sts/getCallerIdentity.js";

const allOperations: readonly Operation[] = [
    acceptResourceShareInvitation,
    associateResourceShare,
    associateResourceSharePermission,
    changeResourceGroup,
    checkSharingWithResourceDirectoryStatus,
    createResourceShare,
    deleteResourceShare,
    describeRegions,
    disassociateResourceShare,
    disassociateResourceSharePermission,
    enableSharingWithResourceDirectory,
    getPermission,
    listPermissions,
    listPermissionVersions,
    listResourceShareAssociations,
    listResourceShareInvitations,
    listResourceSharePermissions,
    listResourceShares,
    listSharedResources,
    listSharedTargets,
    listTagResources,
    rejectResourceShareInvitation,
    tagResources,
    untagResources,
    updateResourceShare,
    assumeRole,
    assumeRoleWithOIDC,
    getCallerIdentity,
];

/** Every operation by its name. */
export const operationsByName: ReadonlyMap<string, Operation> = new Map(
    allOperations.map((one) => [one.name, one]),
);

/** The name of every operation, with those of STS last. */
export const operationNames: readonly OperationName[] = allOperations.map(({ name }) => name);

/** The API versions that the emulator knows. */
export const apiVersions: ReadonlySet<string> = new Set(allOperations.map((one) => one.version));
