import type { Operation } from "./call.js";
import { acceptResourceShareInvitation } from "./operations/acceptResourceShareInvitation.js";
import { associateResourceShare } from "./operations/associateResourceShare.js";
import { createResourceShare } from "./operations/createResourceShare.js";
import { deleteResourceShare } from "./operations/deleteResourceShare.js";
import { disassociateResourceShare } from "./operations/disassociateResourceShare.js";
import { enableSharingWithResourceDirectory } from "./operations/enableSharingWithResourceDirectory.js";
import { listResourceShareInvitations } from "./operations/listResourceShareInvitations.js";
import { listResourceShares } from "./operations/listResourceShares.js";
import { listSharedResources } from "./operations/listSharedResources.js";
import { listSharedTargets } from "./operations/listSharedTargets.js";
import { rejectResourceShareInvitation } from "./operations/rejectResourceShareInvitation.js";
import { getCallerIdentity } from "./sts/getCallerIdentity.js";

const ALL: readonly Operation[] = [
    acceptResourceShareInvitation,
    associateResourceShare,
    createResourceShare,
    deleteResourceShare,
    disassociateResourceShare,
    enableSharingWithResourceDirectory,
    listResourceShareInvitations,
    listResourceShares,
    listSharedResources,
    listSharedTargets,
    rejectResourceShareInvitation,
    getCallerIdentity,
];

/** Every operation by its name. */
export const OPERATIONS: ReadonlyMap<string, Operation> = new Map(ALL.map((one) => [one.name, one]));

/** The versions of the APIs the emulator speaks. */
export const VERSIONS: ReadonlySet<string> = new Set(ALL.map((one) => one.version));
