import { packageName } from "../../../common/packageTokens";
import { lookUps } from "../../../schema/lookUps";
import type { PropertyTable } from "../../../schema/propertyTable";
import { settings } from "../../../schema/settings";
import { createHandlers, functions } from "../registry";
import { types } from "../typeTokens";
import { examplesMarkdown, invitationAutoResponseExamples, invitationResponseExamples } from "./examples";
import { lookUpExamples } from "./lookUpExamples";
import { inputSpec, outputSpec } from "./properties";
import { namedTypes } from "./types";

const descriptions: ReadonlyMap<string, string> = new Map([
    [
        types.InvitationResponse.token,
        [
            "An account's response to a resource share invitation: sent on create, read back on refresh.",
            "Import: the id is that of the invitation (`i-…`) or of the share (`rs-…`), preceded by the region if that is not the account's (`cn-hangzhou/rs-…`).",
            examplesMarkdown(invitationResponseExamples),
        ].join("\n\n"),
    ],
    [
        types.InvitationAutoResponse.token,
        [
            "A standing rule for the invitations to one account in one region: every `up` that finds pending invitations answers them, and a refresh shows those that have arrived since. It accepts invitations from the listed senders only.",
            "The id is the receiver's account id and the region, such as `1000000000000002/cn-hangzhou`. A rule cannot be imported: declare it, and it adopts the invitations that have already been answered as it says.",
            examplesMarkdown(invitationAutoResponseExamples),
        ].join("\n\n"),
    ],
]);

/**
 * The schema of the package, as JSON: made from the tables of properties and of settings.
 * @param version of the package, such as `1.2.3`
 */
export function packageSchema(version: string): string {
    const resources = createHandlers();
    const tables: PropertyTable[] = [
        ...[...Object.values(resources), ...functions.values()].map(({ properties }) => properties),
        settings,
    ];
    const settingProperties = inputSpec(settings).properties;
    const shapes = tables.flatMap((table) =>
        Object.values(table).flatMap(({ input, output }) =>
            [output, input].flatMap((side) => (side === undefined ? [] : [side.type.shape])),
        ),
    );
    const schema = {
        name: packageName,
        displayName: "Alibaba Cloud Resource Sharing",
        version,
        description: "Answer Alibaba Cloud resource share invitations declaratively.",
        keywords: ["category/cloud", "kind/native", "alicloud", "alibaba-cloud", "resource-sharing"],
        license: "Apache-2.0",
        language: {
            nodejs: { packageName: packageName, respectSchemaVersion: true },
            python: {
                packageName: "pulumi_alicloud_resource_sharing",
                pyproject: { enabled: true },
                respectSchemaVersion: true,
            },
            go: { respectSchemaVersion: true },
        },
        config: { variables: settingProperties },
        types: namedTypes(shapes),
        provider: {
            description:
                "A separate account for some of a program's resources. Another key or token updates the provider and none of its resources.",
            inputProperties: settingProperties,
        },
        resources: Object.fromEntries(
            Object.entries(resources).map(([type, { properties }]) => {
                const inputs = inputSpec(properties);
                return [
                    type,
                    {
                        description: descriptions.get(type),
                        ...outputSpec(properties),
                        inputProperties: inputs.properties,
                        requiredInputs: inputs.required,
                    },
                ];
            }),
        ),
        functions: Object.fromEntries(
            [...functions].map(([token, { name, properties }]) => [
                token,
                {
                    description: `${lookUps[name].description}\n\n${examplesMarkdown(lookUpExamples.get(name) ?? [])}`,
                    inputs: inputSpec(properties),
                    outputs: outputSpec(properties),
                },
            ]),
        ),
    };
    return `${JSON.stringify(schema, null, 2)}\n`;
}
