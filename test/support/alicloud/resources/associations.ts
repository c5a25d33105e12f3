import { type JsonObject, objectsOf } from "../json";
import { type Operation, remove } from "../resource";
import { numbered } from "../service";
import { waitFor } from "../waiter";

/** The ids that an association's own id consists of, `share:entity` or `share:entity:type`. */
export function partsOf(id: string): readonly [share: string, entity: string, type: string] {
    const [share = "", entity = "", type = ""] = id.split(":");
    return [share, entity, type];
}

/** How the service lists an association. */
export type Find = (operation: Operation, id: string) => Promise<JsonObject | undefined>;

/** Finds an association with a target or a resource. */
export function finding(type: "Target" | "Resource"): Find {
    return async ({ service, timing }, id) => {
        const [share, entity, entityType] = partsOf(id);
        const page = {
            AssociationType: type,
            MaxResults: "50",
            [type === "Target" ? "Target" : "ResourceId"]: entity,
            ...numbered("ResourceShareIds", [share]),
        };
        for (let token: string | undefined; ; ) {
            const list = await service.call(
                "ListResourceShareAssociations",
                { ...page, NextToken: token },
                timing,
            );
            const found = objectsOf(list.ResourceShareAssociations).find(
                (row) =>
                    row.ResourceShareId === share &&
                    row.EntityId === entity &&
                    (type === "Target" || row.EntityType === entityType),
            );
            if (found !== undefined || typeof list.NextToken !== "string" || list.NextToken === "") {
                return found;
            }
            token = list.NextToken;
        }
    };
}

/** Adds something to a share. @returns the association as the service answers it */
export async function associate(
    { service, timing }: Operation,
    parameters: Readonly<Record<string, string | undefined>>,
): Promise<JsonObject> {
    const answer = await service.call("AssociateResourceShare", parameters, timing);
    const [association = {}] = objectsOf(answer.ResourceShareAssociations);
    return association;
}

/** Removes something from a share, and waits until that is done. */
export async function disassociate(
    operation: Operation,
    id: string,
    find: Find,
    parameters: Readonly<Record<string, string | undefined>>,
): Promise<void> {
    const { service, timing } = operation;
    const [share] = partsOf(id);
    const all = { ResourceShareId: share, ...parameters };
    if (await remove(() => service.call("DisassociateResourceShare", all, timing))) {
        await waitForStatus(operation, id, find, "Disassociated");
    }
}

/** Waits for a status of an association. */
export function waitForStatus(operation: Operation, id: string, find: Find, target: string): Promise<void> {
    const status = async () => String((await find(operation, id))?.AssociationStatus ?? "");
    return waitFor({ id, target, failures: ["Failed"], status }, operation.timing);
}
