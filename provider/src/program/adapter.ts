import type * as pulumi from "@pulumi/pulumi";
import type { PluginType, TypeName } from "../adapters/engine/typeTokens";
import type { LookUpName } from "../schema/lookUps";
import type { Setting } from "../schema/settings";
import type { ProviderPackage } from "./problemWithProvider";

export interface ExplicitProvider {
    readonly provider: pulumi.ProviderResource;
    /** Its arguments, by their names for the engine; undefined if it is not a provider of this package. */
    readonly config: Readonly<Record<string, string>> | undefined;
}

/** The options that tell the engine which plugin to start. */
export type PluginOptions = Pick<pulumi.ResourceOptions, "version" | "pluginDownloadURL">;

/** How the program's classes reach the provider. */
export interface Adapter {
    readonly types: Readonly<Record<TypeName, PluginType>>;
    /** The package whose provider a `Provider` is. */
    readonly providerPackage: ProviderPackage;
    /** The name of a `Provider`'s argument for the engine. */
    argumentName(setting: Setting): string;
    /** Arguments that the adapter adds to a `Provider` with endpoints, by their names for the engine. */
    readonly argumentsWithEndpoints: Readonly<Record<string, string>>;
    /** Adds the adapter's own options of a resource, provider or look-up. */
    withOptions<Options extends PluginOptions>(options: Options): Options;
    /** Properties of a resource that the adapter adds to the inputs. */
    ownProperties(name: TypeName, options: pulumi.CustomResourceOptions): Readonly<Record<string, unknown>>;
    /** What is wrong with a resource's options, as the end of a sentence; undefined if nothing is. */
    problemWith(
        typeName: TypeName,
        resourceName: string,
        options: pulumi.CustomResourceOptions,
    ): string | undefined;
    /** @param explicit undefined for the stack's own account. @throws RunError */
    lookUp(name: LookUpName, args: object, explicit: ExplicitProvider | undefined): Promise<object>;
}
