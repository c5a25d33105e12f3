import type { AlicloudResource } from "../resource";
import { associate, disassociate, finding, partsOf, waitForStatus } from "./associations";

const find = finding("Resource");

/** `alicloud.resourcemanager.SharedResource`. */
export const sharedResource: AlicloudResource = {
    inputs: {
        permissionName: "updates",
        propertiesResourceArn: "updates",
        resourceArn: "replaces",
        resourceId: "replaces",
        resourceProperty: "replaces",
        resourceShareId: "replaces",
        resourceType: "replaces",
    },
    computed: ["resourceArn", "resourceId", "resourceProperty", "resourceType"],
    minutes: { create: 10, update: 5, delete: 10 },
    async create(operation, inputs) {
        const text = (name: string) => (inputs[name] === undefined ? undefined : String(inputs[name]));
        const arn = text("resourceArn");
        const association = await associate(operation, {
            ResourceShareId: text("resourceShareId"),
            "ResourceProperties.1.Property": text("resourceProperty"),
            "ResourceProperties.1.ResourceArn": text("propertiesResourceArn"),
            "PermissionNames.1": text("permissionName"),
            ...(arn === undefined
                ? {
                      "Resources.1.ResourceId": text("resourceId"),
                      "Resources.1.ResourceType": text("resourceType"),
                  }
                : { "ResourceArns.1": arn }),
        });
        return `${association.ResourceShareId}:${association.EntityId}:${association.EntityType}`;
    },
    created: (operation, id) => waitForStatus(operation, id, find, "Associated"),
    async read(operation, id) {
        const row = await find(operation, id);
        return (
            row && {
                createTime: row.CreateTime,
                resourceArn: row.ResourceArn,
                resourceId: row.EntityId,
                resourceProperty: row.ResourceProperty,
                resourceShareId: row.ResourceShareId,
                resourceType: row.EntityType,
                status: row.AssociationStatus,
            }
        );
    },
    // The real one accepts an update and does nothing.
    update: async () => undefined,
    async delete(operation, id, { resourceArn }) {
        const [, resourceId, resourceType] = partsOf(id);
        await disassociate(
            operation,
            id,
            find,
            resourceType === "PolarDBBackupSet"
                ? { "ResourceArns.1": String(resourceArn) }
                : { "Resources.1.ResourceId": resourceId, "Resources.1.ResourceType": resourceType },
        );
    },
};
