import type { FailedResource, ResourceAssociation, Share } from "../../world/model.js";
import type { Call } from "../call.js";
import { associationsOf, isJoined, LIMIT_DESCRIPTION } from "../state/membership.js";
import { livingResources } from "./livingResources.js";

/** The resources of a share that the caller's acceptance fails for, and why. */
export function acceptanceFailures(call: Call, share: Share): readonly FailedResource[] {
    const resources = [...livingResources(call, share)];
    const holdsVSwitch = resources.some(({ resourceType }) => resourceType === "VSwitch");
    let vSwitches = holdsVSwitch ? acceptedVSwitches(call, share) : 0;
    const failures: FailedResource[] = [];
    for (const resource of resources) {
        vSwitches += resource.resourceType === "VSwitch" ? 1 : 0;
        const failure = failureOf(call, share, resource, vSwitches);
        if (failure !== undefined) {
            failures.push(failure);
        }
    }
    return failures;
}

function failureOf(
    call: Call,
    share: Share,
    { resourceId, resourceType, resourceArn }: ResourceAssociation,
    vSwitches: number,
): FailedResource | undefined {
    const told = call.world.acceptanceFailure({ resourceId }, share.id, call.caller.account.id);
    if (told !== undefined) {
        const { reason, description } = told;
        return { resourceId, resourceType, resourceArn, reason, description };
    }
    if (resourceType === "VSwitch" && vSwitches > call.settings.acceptedVSwitchLimit) {
        const limit = { reason: "LimitExceeded", description: LIMIT_DESCRIPTION } as const;
        return { resourceId, resourceType, resourceArn, ...limit };
    }
    return undefined;
}

/** Those of the shares that the caller has joined, but for the one that it accepts. */
function acceptedVSwitches(call: Call, accepting: Share): number {
    let accepted = 0;
    for (const target of associationsOf(call, call.caller.account.id)) {
        const share = call.region.share(target.shareId);
        if (share !== undefined && share !== accepting && isJoined(call, target)) {
            for (const { resourceType } of livingResources(call, share)) {
                accepted += resourceType === "VSwitch" ? 1 : 0;
            }
        }
    }
    return accepted;
}
