import type { Receiver } from "../declared";

/** A share that is created with its targets and its resources, beside a response; nothing else. */
export function withTargets(
    resource: object,
    { accountId, roleArn }: Receiver,
    shareTimeout: string,
): string {
    return `
        const share = new alicloud.resourcemanager.ResourceShare("network", {
            resourceShareName: "network",
            allowExternalTargets: true,
            resources: [${JSON.stringify(resource)}],
            targets: ["${accountId}"],
        }, { provider: sender, customTimeouts: { create: "${shareTimeout}" } });
        const response = new sharing.InvitationResponse("team", {
            resourceShareId: share.id,
            response: "accept",
            accountId: "${accountId}",
            assumeRole: { roleArn: "${roleArn}" },
        });
        exports.receivers = { team: { joined: response.joined, sharedResourceIds: response.sharedResourceIds() } };`;
}
