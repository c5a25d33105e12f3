import type { Repository } from "../../../common/packageRepository";
import { packageName } from "../../../common/packageTokens";

/** What Pulumi's generators are told of each language: names as the language's own registry has them. */
export interface LanguageSpecs {
    readonly nodejs: Readonly<Record<string, unknown>> & { readonly packageName: string };
    readonly python: Readonly<Record<string, unknown>> & { readonly packageName: string };
    readonly go: Readonly<Record<string, unknown>> & { readonly importBasePath: string };
    readonly java: Readonly<Record<string, unknown>> & { readonly basePackage: string };
    readonly csharp: Readonly<Record<string, unknown>> & {
        readonly rootNamespace: string;
        readonly namespaces: Readonly<Record<typeof packageName, string>>;
    };
}

/** An SDK registers its own version: that is the plugin's that it needs. */
const respectSchemaVersion = true;

/**
 * The blocks of the schema for each language. Go and Java name packages after the place where the source is; the prefix
 * `Pulumi.` of NuGet, and `com.pulumi` of Maven, are Pulumi's own.
 */
export function languageSpecs({ owner, name }: Repository): LanguageSpecs {
    return {
        // No SDK is made for Node.js: `pulumi import` prints code for the npm package, whose classes of the plugin are in
        // the namespace `plugin`.
        nodejs: {
            packageName: "pulumi-alicloud-resource-sharing",
            moduleToPackage: { index: "plugin" },
            respectSchemaVersion,
        },
        python: {
            packageName: "pulumi_alicloud_resource_sharing",
            pyproject: { enabled: true },
            respectSchemaVersion,
        },
        go: {
            // The module is the folder above.
            importBasePath: `github.com/${owner}/${name}/sdk/go/${packageName.replaceAll("-", "")}`,
            respectSchemaVersion,
        },
        java: { basePackage: `io.github.${identifier(owner)}`, buildFiles: "" },
        csharp: {
            rootNamespace: "PulumiAlicloud",
            namespaces: { [packageName]: "ResourceSharing" },
            packageReferences: { Pulumi: "3.*" },
            respectSchemaVersion,
        },
    };
}

/** A part of the name of a Java package: no hyphen, no digit at its start, all in lower case. */
function identifier(text: string): string {
    return text.toLowerCase().replaceAll("-", "_").replace(/^\d/, "_$&");
}
