import type { AlicloudResource } from "../resource";
import { associate, disassociate, finding, partsOf, waitForStatus } from "./associations";

const find = finding("Target");

/** `alicloud.resourcemanager.SharedTarget`. It waits until an account outside the directory has accepted. */
export const sharedTarget: AlicloudResource = {
    inputs: { resourceShareId: "replaces", targetId: "replaces" },
    computed: [],
    minutes: { create: 10, update: 10, delete: 10 },
    async create(operation, { resourceShareId, targetId }) {
        const association = await associate(operation, {
            ResourceShareId: String(resourceShareId),
            "Targets.1": String(targetId),
        });
        return `${association.ResourceShareId}:${association.EntityId}`;
    },
    created: (operation, id) => waitForStatus(operation, id, find, "Associated"),
    async read(operation, id) {
        const row = await find(operation, id);
        return (
            row && {
                createTime: row.CreateTime,
                resourceShareId: row.ResourceShareId,
                status: row.AssociationStatus,
                targetId: row.EntityId,
            }
        );
    },
    async delete(operation, id) {
        const [, target] = partsOf(id);
        await disassociate(operation, id, find, { "Targets.1": target });
    },
};
