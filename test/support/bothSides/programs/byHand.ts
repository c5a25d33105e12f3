import type { Declared } from "../declared";

/** How the program differs from the plain one. */
export interface ByHandOptions {
    /** Default: accept. */
    readonly response?: "accept" | "reject";
    /** Default: retain. */
    readonly onDelete?: "retain" | "leave";
    /** Whether the sender's side names the receivers at all. Default: true. */
    readonly targets?: boolean;
    /** How long a response waits, as `customTimeouts` take it. Default: as long as always. */
    readonly responseTimeout?: string;
}

/** A program that declares the resources of @pulumi/alicloud and the responses one by one. */
export function byHand({ resources, receivers }: Declared, options: ByHandOptions = {}): string {
    const { response = "accept", onDelete = "retain", targets = true, responseTimeout } = options;
    return `
        const share = new alicloud.resourcemanager.ResourceShare(
            "network", { resourceShareName: "network", allowExternalTargets: true }, { provider: sender });
        const resources = Object.entries(${JSON.stringify(resources)}).map(([name, resource]) =>
            new alicloud.resourcemanager.SharedResource(
                name, { resourceShareId: share.id, ...resource }, { provider: sender }));
        exports.resourceShareId = share.id;
        exports.receivers = {};
        for (const [name, { accountId, roleArn }] of Object.entries(${JSON.stringify(receivers)})) {
            ${targets} && new alicloud.resourcemanager.SharedTarget(
                "to-" + name, { resourceShareId: share.id, targetId: accountId },
                { provider: sender, dependsOn: resources });
            const response = new sharing.InvitationResponse(name, {
                resourceShareId: share.id,
                response: "${response}",
                onDelete: "${onDelete}",
                accountId,
                assumeRole: { roleArn },
            }, { dependsOn: resources, customTimeouts: ${JSON.stringify({ create: responseTimeout })} });
            exports.receivers[name] = { joined: response.joined, sharedResourceIds: response.sharedResourceIds() };
        }`;
}
