import { pluginDownloadUrl, type Repository } from "../../../common/packageRepository";
import { crossAccountShareType, packageName } from "../../../common/packageTokens";
import { lookUps } from "../../../schema/lookUps";
import type { PropertyTable } from "../../../schema/propertyTable";
import { settings } from "../../../schema/settings";
import { pluginTypes } from "../../engine/typeTokens";
import { createHandlers, lookUpsByToken } from "../registry";
import { componentDescription, componentSpec, componentTypes } from "./component";
import { type Description, examplesMarkdown } from "./examples/example";
import { invitationAutoResponseExamples } from "./examples/invitationAutoResponse";
import { invitationResponseExamples } from "./examples/invitationResponse";
import { lookUpExamples } from "./examples/lookUps";
import { languageSpecs, sdkNames } from "./languages";
import { inputSpec, outputSpec } from "./properties";
import { namedTypes } from "./types";

const descriptions: ReadonlyMap<string, Description> = new Map([
    [
        pluginTypes.InvitationResponse.token,
        {
            paragraphs: [
                "An account's response to a resource share invitation: sent on create, read back on refresh.",
                "Import: the id is that of the invitation (`i-…`) or of the share (`rs-…`), preceded by the region if that is not the account's (`cn-hangzhou/rs-…`).",
            ],
            examples: invitationResponseExamples,
        },
    ],
    [
        pluginTypes.InvitationAutoResponse.token,
        {
            paragraphs: [
                "A standing rule for the invitations to one account in one region: every `up` that finds pending invitations answers them, and a refresh shows those that have arrived since. It accepts invitations from the listed senders only.",
                "The id is the receiver's account id and the region, such as `1000000000000002/cn-hangzhou`. A rule cannot be imported: declare it, and it adopts the invitations that have already been answered as it says.",
            ],
            examples: invitationAutoResponseExamples,
        },
    ],
]);

/** The package's schema, as JSON, made from the tables of properties and settings. @param version such as `1.2.3`. */
export function packageSchema(version: string, repository: Repository): string {
    const address = `https://github.com/${repository.owner}/${repository.name}`;
    const resources = createHandlers();
    const tables: PropertyTable[] = [
        ...[...Object.values(resources), ...lookUpsByToken.values()].map(({ properties }) => properties),
        settings,
    ];
    const settingProperties = inputSpec(settings).properties;
    const shapes = tables.flatMap((table) =>
        Object.values(table).flatMap(({ input, output }) =>
            [output, input].flatMap((side) => (side === undefined ? [] : [side.type.shape])),
        ),
    );
    const sdks = sdkNames(repository);
    const describe = ({ paragraphs, examples }: Description = { paragraphs: [], examples: [] }) =>
        [...paragraphs, examplesMarkdown(examples, sdks)].join("\n\n");
    const schema = {
        name: packageName,
        displayName: "Alibaba Cloud Resource Sharing",
        version,
        description: "Answer Alibaba Cloud resource share invitations declaratively.",
        keywords: [
            "category/cloud",
            "kind/native",
            "pulumi",
            "alicloud",
            "alibaba-cloud",
            "resource-sharing",
        ],
        license: "Apache-2.0",
        publisher: repository.owner,
        homepage: address,
        repository: address,
        // The generator for C# makes the package's icon of it, which NuGet takes as PNG only.
        logoUrl: `https://raw.githubusercontent.com/${repository.owner}/${repository.name}/v${version}/plugin/logo.png`,
        pluginDownloadURL: pluginDownloadUrl(repository),
        // Each SDK is generated complete, with version and go.mod.
        meta: { supportPack: true },
        language: languageSpecs(repository),
        config: { variables: settingProperties },
        types: { ...namedTypes(shapes), ...componentTypes },
        provider: {
            description:
                "A separate account for some of a program's resources. Another key or token updates the provider and none of its resources.",
            inputProperties: settingProperties,
        },
        resources: {
            ...Object.fromEntries(
                Object.entries(resources).map(([type, { properties }]) => {
                    const inputs = inputSpec(properties);
                    return [
                        type,
                        {
                            description: describe(descriptions.get(type)),
                            ...outputSpec(properties),
                            inputProperties: inputs.properties,
                            requiredInputs: inputs.required,
                        },
                    ];
                }),
            ),
            [crossAccountShareType]: { description: describe(componentDescription), ...componentSpec },
        },
        functions: Object.fromEntries(
            [...lookUpsByToken].map(([token, { name, properties }]) => [
                token,
                {
                    description: describe({
                        paragraphs: [lookUps[name].description],
                        examples: lookUpExamples.get(name) ?? [],
                    }),
                    inputs: inputSpec(properties),
                    outputs: outputSpec(properties),
                },
            ]),
        ),
    };
    return `${JSON.stringify(schema, null, 2)}\n`;
}
