import type { Repository } from "../../../common/packageRepository";
import { packageName } from "../../../common/packageTokens";

export interface SdkNames {
    readonly goImportPath: string;
    readonly csharpNamespace: string;
    readonly javaPackage: string;
}

const csharp = { rootNamespace: "PulumiAlicloud", namespace: "ResourceSharing" };

const nameInOneWord = packageName.replaceAll("-", "");

/** An SDK registers its own version, which is that of the plugin it needs. */
const respectSchemaVersion = true;

/** Packages in Go and Java are named after the repository. */
export function sdkNames(repository: Repository): SdkNames {
    return {
        // The module is the folder above.
        goImportPath: `github.com/${repository.owner}/${repository.name}/sdk/go/${nameInOneWord}`,
        csharpNamespace: `${csharp.rootNamespace}.${csharp.namespace}`,
        javaPackage: `${basePackage(repository)}.${nameInOneWord}`,
    };
}

/** The names of packages for Pulumi's generators. `Pulumi.` in NuGet and `com.pulumi` in Maven are Pulumi's own. */
export function languageSpecs(repository: Repository): Readonly<Record<string, object>> {
    return {
        // No SDK is generated for Node.js: `pulumi import` prints code for the npm package, whose classes of the plugin
        // are in the namespace `plugin`.
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
        go: { importBasePath: sdkNames(repository).goImportPath, respectSchemaVersion },
        java: { basePackage: basePackage(repository), buildFiles: "" },
        csharp: {
            rootNamespace: csharp.rootNamespace,
            namespaces: { [packageName]: csharp.namespace },
            packageReferences: { Pulumi: "3.*" },
            respectSchemaVersion,
        },
    };
}

/** Without hyphens, without a digit at the start of a part, all in lower case. */
function basePackage({ owner }: Repository): string {
    return `io.github.${owner.toLowerCase().replaceAll("-", "_").replace(/^\d/, "_$&")}`;
}
