import { refuse } from "../../errors/serviceErrors.js";
import type {
    AssociationStatus,
    ResourceAssociation,
    Share,
    TargetAssociation,
} from "../../store/records.js";
import { associationStatus, isAssociationPurged, targetStatus } from "../associations/association.js";
import { type Call, readOperation } from "../call.js";
import type { ListedAssociationRow } from "../operationTypes.js";
import { nestedRows, page } from "../paging.js";
import { isResourceId, isShareId } from "../parameters/fields.js";
import { listOf } from "../parameters/lists.js";
import { renderResource, renderTarget, renderTargetFailures } from "../render.js";
import { parseArn } from "../resources/resourceTypes.js";
import { shareStatus } from "../shares/share.js";
import { isTargetId } from "../targets.js";

const operationName = "ListResourceShareAssociations";
const list = { operation: operationName, member: "ResourceShareAssociations" } as const;
const statuses = ["Associating", "Associated", "Failed", "Disassociating", "Disassociated"];

/** Lists the resources or the targets that the caller's shares are or were associated with. */
export const listResourceShareAssociations = readOperation(operationName, (call) => {
    const type = associationType(call);
    const matches = filter(call, type);
    const { newestFirst } = call.settings;
    const shares = call.region.sharesOf(call.caller.account.id);
    const isListed = (share: Share) =>
        shareStatus(call, share) !== "Deleted" || call.settings.deletedShareAssociations === "Disassociated";
    if (type === "Resource") {
        return page(call, {
            ...list,
            rows: (after) =>
                nestedRows(shares, (share) => call.region.resourcesOf(share.id), newestFirst, after),
            isShown: ([share, one]) =>
                isListed(share) && matches.resource(one) && matches.status(one, associationStatus(call, one)),
            render: ([share, one]) => ({
                ...renderResource(call, share, one, associationStatus(call, one)),
                External: false,
            }),
        });
    }
    return page(call, {
        ...list,
        rows: (after) => nestedRows(shares, (share) => call.region.targetsOf(share.id), newestFirst, after),
        isShown: ([share, one]) =>
            isListed(share) && matches.target(one) && matches.status(one, shownStatus(call, one)),
        render: ([share, one]) => ({
            ...renderTarget(call, share, one, shownStatus(call, one)),
            External: one.external,
            ...details(call, one),
        }),
    });
});

function associationType(call: Call): "Resource" | "Target" {
    const type = call.parameters.get("AssociationType") ?? refuse("MissingParameter.AssociationType");
    return type === "Resource" || type === "Target" ? type : refuse("InvalidParameter.AssociationType");
}

function filter(call: Call, type: "Resource" | "Target") {
    const { parameters } = call;
    const [id, arn, target] = ["ResourceId", "ResourceArn", "Target"].map((name) => parameters.get(name));
    if (type === "Resource" ? target !== undefined : id !== undefined || arn !== undefined) {
        refuse("ConflictedAssociationType");
    }
    if (id !== undefined && arn !== undefined) {
        refuse("InvalidParameter.ResourceConflict");
    }
    requireForm(id, isResourceId, "InvalidParameter.ResourceId");
    requireForm(arn, (value) => parseArn(value) !== undefined, "InvalidParameter.ResourceArn");
    requireForm(target, isTargetId, "InvalidParameter.Target");
    const statusFilter = parameters.get("AssociationStatus");
    requireForm(statusFilter, (value) => statuses.includes(value), "InvalidParameter.AssociationStatus");
    const shareIds = listOf(parameters, "ResourceShareIds", isShareId);
    return {
        resource: (one: ResourceAssociation) =>
            (id ?? one.resourceId) === one.resourceId && (arn ?? one.resourceArn) === one.resourceArn,
        target: (one: TargetAssociation) => (target ?? one.targetId) === one.targetId,
        status: (one: ResourceAssociation | TargetAssociation, status: AssociationStatus) =>
            (shareIds.length === 0 || shareIds.includes(one.shareId)) &&
            (statusFilter ?? status) === status &&
            !isAssociationPurged(call, one, status),
    };
}

function requireForm(
    value: string | undefined,
    isValid: (value: string) => boolean,
    code: Parameters<typeof refuse>[0],
): void {
    if (value !== undefined && !isValid(value)) {
        refuse(code);
    }
}

/** The status to show: that of an external account that has not responded yet depends on a setting. */
function shownStatus(call: Call, target: TargetAssociation): AssociationStatus {
    const status = targetStatus(call, target);
    return status === "Associating" && target.external ? call.settings.externalAssociation : status;
}

function details(
    call: Call,
    target: TargetAssociation,
): Pick<ListedAssociationRow, "AssociationFailedDetails"> {
    const failures = renderTargetFailures(call, target);
    return failures.length > 0 ? { AssociationFailedDetails: failures } : {};
}
