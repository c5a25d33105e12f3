import type { Declared } from "../declared";

/** What a program in YAML has beside the sender's provider. */
export interface YamlProgram {
    readonly resources: Readonly<Record<string, object>>;
    readonly outputs: Readonly<Record<string, unknown>>;
}

/** A program that declares both sides by `CrossAccountShare`, constructed by the plugin. */
export function componentInYaml({ resources, receivers }: Declared): YamlProgram {
    const accounts = Object.entries(receivers).map(([name, { accountId, roleArn }]) => [
        name,
        { accountId, assumeRole: { roleArn } },
    ]);
    return {
        resources: {
            share: {
                type: "alicloud-resource-sharing:CrossAccountShare",
                name: "network",
                properties: {
                    resourceShareName: "network",
                    resources,
                    receivers: Object.fromEntries(accounts),
                },
                options: { providers: [`\${sender}`] },
            },
        },
        outputs: { receivers: `\${share.receivers}` },
    };
}
