import { isDeepStrictEqual } from "node:util";
import { type JsonObject, objectOf, objectsOf } from "../json";
import { type AlicloudResource, type Operation, remove } from "../resource";
import { numbered } from "../service";
import { waitFor } from "../waiter";

/** `alicloud.resourcemanager.ResourceShare`. What it shares, and with whom, it tells the service on create only. */
export const resourceShare: AlicloudResource = {
    inputs: {
        allowExternalTargets: "updates",
        permissionNames: "updates",
        resourceArns: "updates",
        resourceShareName: "updates",
        resources: "updates",
        targets: "updates",
    },
    computed: [],
    minutes: { create: 5, update: 5, delete: 10 },
    async create({ service, timing }, inputs) {
        const answer = await service.call("CreateResourceShare", parametersOf(inputs), timing);
        return String(objectOf(answer.ResourceShare).ResourceShareId);
    },
    created: waitUntilActive,
    async read(operation, id) {
        const row = await find(operation, id);
        return (
            row && {
                allowExternalTargets: row.AllowExternalTargets,
                createTime: row.CreateTime,
                resourceShareName: row.ResourceShareName,
                resourceShareOwner: row.ResourceShareOwner,
                status: row.ResourceShareStatus,
            }
        );
    },
    async update(operation, id, before, after) {
        const { service, timing } = operation;
        const changes = (name: string) => !isDeepStrictEqual(before[name], after[name]);
        if (changes("allowExternalTargets") || changes("resourceShareName")) {
            const parameters = {
                ResourceShareId: id,
                ResourceShareName: String(after.resourceShareName),
                ...(changes("allowExternalTargets")
                    ? { AllowExternalTargets: String(after.allowExternalTargets ?? false) }
                    : {}),
            };
            await service.call("UpdateResourceShare", parameters, timing);
            await waitUntilActive(operation, id);
        }
    },
    async delete(operation, id) {
        const { service, timing } = operation;
        const parameters = { ResourceShareId: id };
        if (await remove(() => service.call("DeleteResourceShare", parameters, timing))) {
            await waitFor(
                { id, target: "", failures: ["Active"], status: () => statusOf(operation, id) },
                timing,
            );
        }
    },
};

function parametersOf(inputs: JsonObject): Record<string, string | undefined> {
    const { allowExternalTargets, resourceShareName } = inputs;
    const resources = objectsOf(inputs.resources);
    return {
        ResourceShareName: String(resourceShareName),
        AllowExternalTargets: allowExternalTargets === undefined ? undefined : String(allowExternalTargets),
        ...numbered("Targets", inputs.targets),
        ...numbered("ResourceArns", inputs.resourceArns),
        ...numbered("PermissionNames", inputs.permissionNames),
        ...Object.fromEntries(
            resources.flatMap(({ resourceId, resourceType }, index) => [
                [`Resources.${index + 1}.ResourceId`, String(resourceId)],
                [`Resources.${index + 1}.ResourceType`, String(resourceType)],
            ]),
        ),
    };
}

/** No status ends this wait: a share with an open invitation is `Pending`, and may be so for days. */
function waitUntilActive(operation: Operation, id: string): Promise<void> {
    return waitFor(
        { id, target: "Active", failures: [], status: () => statusOf(operation, id) },
        operation.timing,
    );
}

async function statusOf(operation: Operation, id: string): Promise<string> {
    return String((await find(operation, id))?.ResourceShareStatus ?? "");
}

async function find({ service, timing }: Operation, id: string): Promise<JsonObject | undefined> {
    const parameters = { ResourceOwner: "Self", ...numbered("ResourceShareIds", [id]) };
    const [row] = objectsOf((await service.call("ListResourceShares", parameters, timing)).ResourceShares);
    return row?.ResourceShareStatus === "Deleted" ? undefined : row;
}
