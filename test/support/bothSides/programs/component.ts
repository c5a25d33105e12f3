import type { Declared } from "../declared";

/**
 * A program that declares both sides by `CrossAccountShare`.
 * @param transforms an array of the component's `transforms`, as source code. Default: none.
 */
export function component({ resources, receivers }: Declared, transforms = "[]"): string {
    const accounts = Object.entries(receivers).map(([name, { accountId, roleArn }]) => [
        name,
        { accountId, assumeRole: { roleArn } },
    ]);
    return `
        const share = new sharing.CrossAccountShare("network", {
            resourceShareName: "network",
            resources: ${JSON.stringify(resources)},
            receivers: ${JSON.stringify(Object.fromEntries(accounts))},
        }, { providers: { alicloud: sender }, transforms: ${transforms} });
        exports.receivers = {};
        for (const [name, { response }] of Object.entries(share.receivers)) {
            exports.receivers[name] = { joined: response.joined, sharedResourceIds: response.sharedResourceIds() };
        }`;
}
