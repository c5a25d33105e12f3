import { refuse } from "../../errors/serviceErrors.js";
import type { ResourceAssociation, Share, TargetAssociation } from "../../store/records.js";
import type { Call } from "../call.js";
import { invite } from "../invitations/invite.js";
import type { ResourceReference } from "../resources/resources.js";
import { resourceTypes } from "../resources/resourceTypes.js";
import { type ResolvedTarget, resolveTarget } from "../targets.js";
import { activeResource, activeResources, activeTarget } from "./activeAssociations.js";
import { isInProgress, isInvited, targetStatus } from "./association.js";
import { isJoined, setMembership } from "./membership.js";
import { requireInvitationQuota, requireResourceQuota } from "./quotas.js";
import { requireOneShareForServices } from "./serviceTargets.js";

/** The resources and targets to associate, checked as far as that is possible without the share. */
export interface AssociationRequest {
    readonly resources: readonly ResourceReference[];
    readonly targets: readonly ResolvedTarget[];
    /** Properties by resource ARN, and by target id. */
    readonly properties: ReadonlyMap<string, string>;
}

/** Looks up the principals that a call names. @throws ApiError if the caller may not share with one of them */
export function resolveTargets(
    call: Call,
    targetIds: readonly string[],
    allowExternalTargets: boolean,
): readonly ResolvedTarget[] {
    return targetIds.map((targetId) => resolveTarget(call, targetId, allowExternalTargets));
}

/** Checks quotas, resource types and changes in progress before anything is written. @throws ApiError */
export function requireAssociable(call: Call, share: Share | undefined, request: AssociationRequest): void {
    requireResourceQuota(call, request.resources.filter((one) => !isHeld(call, share, one)).length);
    const external = request.targets.some((target) => target.external) || hasExternal(call, share);
    const held = share === undefined ? [] : [...activeResources(call, share)];
    if (external && ![...held, ...request.resources].every(mayBeExternal)) {
        refuse("ExternalTargetsNotAllowed.ResourceType");
    }
    requireOneShareForServices(call, share, request.targets, [...held, ...request.resources]);
    requireInvitationQuota(call, request.targets.filter((one) => isToBeInvited(call, share, one)).length);
    if (share !== undefined) {
        requireSettled(call, share, request);
    }
}

/** Adds resources and targets to a share; those that it has already stay as they are. */
export function associate(
    call: Call,
    share: Share,
    request: AssociationRequest,
): { resources: readonly ResourceAssociation[]; targets: readonly TargetAssociation[] } {
    return {
        resources: request.resources.map((resource) =>
            associateResource(call, share, resource, request.properties),
        ),
        targets: request.targets.map((target) => associateTarget(call, share, target, request.properties)),
    };
}

function associateResource(
    call: Call,
    share: Share,
    resource: ResourceReference,
    properties: ReadonlyMap<string, string>,
): ResourceAssociation {
    const active = activeResource(call, share, resource);
    if (active !== undefined) {
        active.property = properties.get(resource.resourceArn) ?? active.property;
        return active;
    }
    const association: ResourceAssociation = {
        ...resource,
        ...started(call, share, call.now + call.settings.associateMilliseconds),
        property: properties.get(resource.resourceArn) ?? null,
    };
    call.region.addResource(association);
    return association;
}

function associateTarget(
    call: Call,
    share: Share,
    target: ResolvedTarget,
    properties: ReadonlyMap<string, string>,
): TargetAssociation {
    const active = activeTarget(call, share, target.targetId);
    if (active !== undefined) {
        renewInvitation(call, share, active);
        return active;
    }
    const association: TargetAssociation = {
        ...target,
        ...started(call, share, target.external ? null : call.now + call.settings.associateMilliseconds),
        property: properties.get(target.targetId) ?? null,
        invitationId: null,
        joined: !target.external,
        membership: null,
    };
    if (target.external) {
        invite(call, share, association);
    } else {
        setMembership(call, association, association.settleTime ?? call.now);
        association.membership = association.membership && { ...association.membership, before: false };
    }
    call.region.addTarget(association);
    return association;
}

function isHeld(call: Call, share: Share | undefined, resource: ResourceReference): boolean {
    return share !== undefined && activeResource(call, share, resource) !== undefined;
}

function isToBeInvited(call: Call, share: Share | undefined, target: ResolvedTarget): boolean {
    const active = share === undefined ? undefined : activeTarget(call, share, target.targetId);
    return target.external && (active === undefined || isToBeInvitedAgain(call, active));
}

/** A receiver that can no longer accept gets a new invitation, unless the old one blocks it. */
function isToBeInvitedAgain(call: Call, target: TargetAssociation): boolean {
    const canAccept = isInvited(call, target) || isJoined(call, target);
    return target.external && !canAccept && !call.settings.finishedInvitationBlocks;
}

function renewInvitation(call: Call, share: Share, target: TargetAssociation): void {
    if (isToBeInvitedAgain(call, target)) {
        target.status = "Associating";
        target.updateTime = call.now;
        invite(call, share, target);
    }
}

function started(call: Call, share: Share, settleTime: number | null) {
    return {
        sequence: call.region.nextSequence(),
        shareId: share.id,
        createTime: call.now,
        updateTime: call.now,
        status: "Associating" as const,
        settleTime,
    };
}

function hasExternal(call: Call, share: Share | undefined): boolean {
    return (
        share !== undefined &&
        [...call.region.targetsOf(share.id)].some(
            (target) => target.external && targetStatus(call, target) !== "Disassociated",
        )
    );
}

function mayBeExternal(resource: Pick<ResourceReference, "resourceType">): boolean {
    return resourceTypes.get(resource.resourceType)?.external ?? true;
}

function requireSettled(call: Call, share: Share, request: AssociationRequest): void {
    const active = [
        ...request.resources.map((resource) => activeResource(call, share, resource)),
        ...request.targets.map((target) => activeTarget(call, share, target.targetId)),
    ];
    if (active.some((one) => one?.status === "Disassociating" && isInProgress(call, one))) {
        refuse("AssociateConflict");
    }
    const updated = request.resources.filter(({ resourceArn }) => request.properties.has(resourceArn));
    if (updated.some((one) => isUnsettled(call, activeResource(call, share, one)))) {
        refuse("NotSupport.ResourcePropertyConflict");
    }
}

function isUnsettled(call: Call, association: ResourceAssociation | undefined): boolean {
    return association !== undefined && isInProgress(call, association);
}
