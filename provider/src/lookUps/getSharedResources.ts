import type { SharedResourceRow } from "../api/operations/listSharedResources";
import type { ResourceSharing } from "../api/resourceSharing";
import type { Deadline } from "../common/deadline";
import { byTypeAndId } from "../reconcile/comparators";
import { parseInputs } from "../schema/inputs";
import { lookUps } from "../schema/lookUps";
import type { InputsOf, OutputsOf } from "../schema/propertyTable";
import type { LookUp } from "./runLookUp";

const { properties } = lookUps.getSharedResources;

export type GetSharedResourcesInputs = InputsOf<typeof properties>;
export type GetSharedResourcesOutputs = OutputsOf<typeof properties>;

export const getSharedResources: LookUp<GetSharedResourcesOutputs> = {
    name: "getSharedResources",
    properties,
    async run(account, declared, deadline) {
        const inputs = parseInputs(properties, declared);
        const service = account.resourceSharing(inputs.region);
        const [listed, isOfSender] = await Promise.all([
            inputs.resourceShareId === undefined
                ? service.allSharedResources(deadline)
                : service.sharedResources(inputs.resourceShareId, "fresh", deadline),
            sharesOf(inputs, service, deadline),
        ]);
        return {
            resourceShareId: inputs.resourceShareId ?? null,
            senderAccountId: inputs.senderAccountId ?? null,
            resourceType: inputs.resourceType ?? null,
            resourceStatus: inputs.resourceStatus ?? null,
            region: inputs.region,
            sharedResources: listed
                .filter((resource) => fits(resource, inputs) && isOfSender(resource.resourceShareId))
                .sort(byTypeIdAndShare),
        };
    },
};

/** The list of resources does not name the sender, so the list of shares has to. */
async function sharesOf(
    { senderAccountId, resourceShareId }: GetSharedResourcesInputs,
    service: ResourceSharing,
    deadline: Deadline,
): Promise<(id: string) => boolean> {
    if (senderAccountId === undefined) {
        return () => true;
    }
    const shares =
        resourceShareId === undefined
            ? await service.allShares(deadline)
            : [await service.share(resourceShareId, "fresh", deadline)];
    const ids = new Set(
        shares.filter((share) => share?.owner === senderAccountId).map((share) => share?.resourceShareId),
    );
    return (id) => ids.has(id);
}

function fits(resource: SharedResourceRow, filters: GetSharedResourcesInputs): boolean {
    return (["resourceType", "resourceStatus"] as const).every(
        (name) => filters[name] === undefined || filters[name] === resource[name],
    );
}

/** Several shares may include the same resource. */
function byTypeIdAndShare(a: SharedResourceRow, b: SharedResourceRow): number {
    return byTypeAndId(a, b) || (a.resourceShareId < b.resourceShareId ? -1 : 1);
}
