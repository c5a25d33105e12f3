import { refuse } from "../../errors/serviceErrors.js";
import type { ResourceAssociation, Share, TargetAssociation } from "../../world/model.js";
import type { Call } from "../call.js";
import { isForgotten, isInProgress, isInvited, targetStatus } from "../state/association.js";
import { isJoined, setMembership } from "../state/membership.js";
import { invite } from "./invite.js";
import { livingResource, livingResources } from "./livingResources.js";
import { requireInvitationQuota, requireResourceQuota } from "./quotas.js";
import type { NamedResource } from "./resources.js";
import { RESOURCE_TYPES } from "./resourceTypes.js";
import { requireOneShareForServices } from "./serviceTargets.js";
import { type NamedTarget, namedTarget } from "./targets.js";

/** What a call asks to associate, after every check that needs no share. */
export interface Wanted {
    readonly resources: readonly NamedResource[];
    readonly targets: readonly NamedTarget[];
    /** Properties by resource ARN, and by target id. */
    readonly properties: ReadonlyMap<string, string>;
}

/** Looks up the principals a call names. */
export function wantedTargets(
    call: Call,
    targetIds: readonly string[],
    allowExternalTargets: boolean,
): readonly NamedTarget[] {
    return targetIds.map((targetId) => namedTarget(call, targetId, allowExternalTargets));
}

/** Refuses what quotas, resource types or a change in progress forbid, before anything is written. */
export function requireAssociable(call: Call, share: Share | undefined, wanted: Wanted): void {
    requireResourceQuota(call, wanted.resources.filter((one) => !isHeld(call, share, one)).length);
    const external = wanted.targets.some((target) => target.external) || hasExternal(call, share);
    const held = share === undefined ? [] : [...livingResources(call, share)];
    if (external && ![...held, ...wanted.resources].every(mayBeExternal)) {
        refuse("ExternalTargetsNotAllowed.ResourceType");
    }
    requireOneShareForServices(call, share, wanted.targets, [...held, ...wanted.resources]);
    requireInvitationQuota(call, wanted.targets.filter((one) => isToBeInvited(call, share, one)).length);
    if (share !== undefined) {
        requireSettled(call, share, wanted);
    }
}

/** Puts resources and targets into a share; those it holds already stay as they are. */
export function associate(
    call: Call,
    share: Share,
    wanted: Wanted,
): { resources: readonly ResourceAssociation[]; targets: readonly TargetAssociation[] } {
    return {
        resources: wanted.resources.map((resource) =>
            associateResource(call, share, resource, wanted.properties),
        ),
        targets: wanted.targets.map((target) => associateTarget(call, share, target, wanted.properties)),
    };
}

/** The association of a share with a target that has not ended. */
export function livingTarget(call: Call, share: Share, targetId: string): TargetAssociation | undefined {
    for (const target of call.region.targetsOf(share.id).listed(true)) {
        const status = targetStatus(call, target);
        if (
            target.targetId === targetId &&
            status !== "Disassociated" &&
            !isForgotten(call, target, status)
        ) {
            return target;
        }
    }
    return undefined;
}

function associateResource(
    call: Call,
    share: Share,
    resource: NamedResource,
    properties: ReadonlyMap<string, string>,
): ResourceAssociation {
    const living = livingResource(call, share, resource);
    if (living !== undefined) {
        living.property = properties.get(resource.resourceArn) ?? living.property;
        return living;
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
    named: NamedTarget,
    properties: ReadonlyMap<string, string>,
): TargetAssociation {
    const living = livingTarget(call, share, named.targetId);
    if (living !== undefined) {
        renewInvitation(call, share, living);
        return living;
    }
    const association: TargetAssociation = {
        ...named,
        ...started(call, share, named.external ? null : call.now + call.settings.associateMilliseconds),
        property: properties.get(named.targetId) ?? null,
        invitationId: null,
        joined: !named.external,
        membership: null,
    };
    if (named.external) {
        invite(call, share, association);
    } else {
        setMembership(call, association, association.settleTime ?? call.now);
        association.membership = association.membership && { ...association.membership, before: false };
    }
    call.region.addTarget(association);
    return association;
}

function isHeld(call: Call, share: Share | undefined, resource: NamedResource): boolean {
    return share !== undefined && livingResource(call, share, resource) !== undefined;
}

function isToBeInvited(call: Call, share: Share | undefined, named: NamedTarget): boolean {
    const living = share === undefined ? undefined : livingTarget(call, share, named.targetId);
    return named.external && (living === undefined || isToBeInvitedAgain(call, living));
}

/** A receiver that can no longer accept gets a new invitation, unless the old one stands in its way. */
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

function mayBeExternal(resource: Pick<NamedResource, "resourceType">): boolean {
    return RESOURCE_TYPES.get(resource.resourceType)?.external ?? true;
}

function requireSettled(call: Call, share: Share, wanted: Wanted): void {
    const living = [
        ...wanted.resources.map((resource) => livingResource(call, share, resource)),
        ...wanted.targets.map((target) => livingTarget(call, share, target.targetId)),
    ];
    if (living.some((one) => one?.status === "Disassociating" && isInProgress(call, one))) {
        refuse("AssociateConflict");
    }
    const updated = wanted.resources.filter(({ resourceArn }) => wanted.properties.has(resourceArn));
    if (updated.some((one) => isUnsettled(call, livingResource(call, share, one)))) {
        refuse("NotSupport.ResourcePropertyConflict");
    }
}

function isUnsettled(call: Call, association: ResourceAssociation | undefined): boolean {
    return association !== undefined && isInProgress(call, association);
}
