import { sdkNames } from "../../../provider/src/adapters/plugin/schema/languages";
import { packageRepository, pluginDownloadUrl } from "../../../provider/src/common/packageRepository";
import { packageName } from "../../../provider/src/common/packageTokens";
import { isSecretSetting, settingNames, settings } from "../../../provider/src/schema/settings";
import { artifactOf } from "../../../tools/src/sdks/pom";
import { environmentOf, partsOf } from "../settings";
import { table } from "../table";
import { guide, schemaFacts } from "./facts";
import { chooser, fenced, pageOf } from "./markdown";

/** How to install and configure the package, in every language. */
export function installation(): string {
    const { displayName, version } = schemaFacts();
    const installations = installationsOf();
    const server = pluginDownloadUrl(packageRepository());
    return pageOf(
        {
            title: `${displayName} Installation & Configuration`,
            meta_desc: `How to install the Pulumi package for ${displayName}, and how to set the account and the region.`,
            layout: "package",
        },
        [
            "## Installation",
            Object.values(installations)
                .map(({ link }) => `- ${link}`)
                .join("\n"),
            chooser(Object.entries(installations).map(([language, { code }]) => [language, code])),
            "The engine downloads the plugin by itself. To install it beforehand:",
            fenced("sh", `pulumi plugin install resource ${packageName} ${version} --server ${server}`),
            "## Configuration",
            "The account and the region are those of the stack's configuration,",
            fenced(
                "sh",
                [
                    `pulumi config set ${packageName}:region cn-hangzhou`,
                    `pulumi config set --secret ${packageName}:accessKey LTAI0000example`,
                    `pulumi config set --secret ${packageName}:secretKey the-secret`,
                ].join("\n"),
            ),
            "or of the environment:",
            fenced(
                "sh",
                [
                    "export ALIBABA_CLOUD_REGION=cn-hangzhou",
                    "export ALIBABA_CLOUD_ACCESS_KEY_ID=LTAI0000example",
                    "export ALIBABA_CLOUD_ACCESS_KEY_SECRET=the-secret",
                ].join("\n"),
            ),
            `Set \`${packageName}:accountId\` to have the credentials of any other account refused. A \`Provider\` takes the same settings as arguments. Those that are objects are JSON in the configuration, and their fields can be set with \`--path\`.`,
            settingsTable(),
            ...(["assumeRoleWithOidc", "assumeRole"] as const).flatMap((setting) => [
                `The fields of \`${setting}\`:`,
                table(["field", "environment", "meaning"], partsOf(setting)),
            ]),
            `The [guide](${guide}) has recipes: CI without keys, a role in another account, hundreds of accounts, proxies, and the least RAM policy.`,
        ],
    );
}

interface Installation {
    readonly link: string;
    readonly code: string;
}

/** How the SDK of each language is installed, by the names that the registry has for them. */
function installationsOf(): Readonly<Record<string, Installation>> {
    const { goImportPath, csharpNamespace } = sdkNames(packageRepository());
    const { groupId, artifactId, version } = artifactOf(schemaFacts());
    const npm = "pulumi-alicloud-resource-sharing";
    return {
        typescript: {
            link: `TypeScript and JavaScript: [\`${npm}\`](https://www.npmjs.com/package/${npm}); its module \`${npm}/plugin\` is the one of this plugin`,
            code: fenced("sh", `npm install ${npm} @pulumi/pulumi`),
        },
        python: {
            link: `Python: [\`${npm}\`](https://pypi.org/project/${npm}/)`,
            code: fenced("sh", `pip install ${npm}`),
        },
        go: {
            link: `Go: [\`${goImportPath}\`](https://pkg.go.dev/${goImportPath})`,
            code: fenced("sh", `go get ${goImportPath}`),
        },
        csharp: {
            link: `C#: [\`${csharpNamespace}\`](https://www.nuget.org/packages/${csharpNamespace})`,
            code: fenced("sh", `dotnet add package ${csharpNamespace}`),
        },
        java: {
            link: `Java: [\`${groupId}:${artifactId}\`](https://central.sonatype.com/artifact/${groupId}/${artifactId})`,
            code: fenced(
                "xml",
                [
                    "<dependency>",
                    `    <groupId>${groupId}</groupId>`,
                    `    <artifactId>${artifactId}</artifactId>`,
                    `    <version>${version}</version>`,
                    "</dependency>",
                ].join("\n"),
            ),
        },
        yaml: {
            link: "YAML: no SDK; one resource says which plugin it is",
            code: fenced(
                "yaml",
                [
                    "resources:",
                    "    sharing:",
                    `        type: pulumi:providers:${packageName}`,
                    "        defaultProvider: true",
                    "        options:",
                    `            version: ${version}`,
                    `            pluginDownloadURL: ${pluginDownloadUrl(packageRepository())}`,
                ].join("\n"),
            ),
        },
    };
}

function settingsTable(): string {
    const rows = settingNames.map((name) => [
        `\`${packageName}:${name}\``,
        environmentOf(name),
        [settings[name].input.description, ...(isSecretSetting(name) ? ["A secret"] : [])].join(". "),
    ]);
    return table(["setting", "environment", "meaning"], rows);
}
