import type * as pulumi from "@pulumi/pulumi";
import type { PluginType, TypeName } from "../adapters/engine/typeTokens";
import type { LookUpName } from "../schema/lookUps";
import type { Setting } from "../schema/settings";
import type { ProviderPackage } from "./problemWithProvider";

/** A provider that a program names explicitly. */
export interface ExplicitProvider {
    readonly provider: pulumi.ProviderResource;
    /** Its arguments, by the names that the engine knows them by; undefined if it is not a provider of this package. */
    readonly config: Readonly<Record<string, string>> | undefined;
}

/** What tells the engine which plugin to start, in the options of resources and of look-ups. */
export type PluginOptions = Pick<pulumi.ResourceOptions, "version" | "pluginDownloadURL">;

/** How the classes of a program reach the provider. */
export interface Adapter {
    /** The resource types, by the names of their classes. */
    readonly types: Readonly<Record<TypeName, PluginType>>;
    /** The package whose provider an explicit `Provider` is. */
    readonly providerPackage: ProviderPackage;
    /** The name by which the engine knows an argument of a `Provider`. */
    argumentName(setting: Setting): string;
    /** The arguments of a `Provider` with endpoints that the adapter needs in addition, by the names that the engine knows them by. */
    readonly argumentsWithEndpoints: Readonly<Record<string, string>>;
    /** The options with which a resource or a provider is registered, and a look-up is made. */
    withOptions<Options extends PluginOptions>(options: Options): Options;
    /** The properties of a resource that the adapter needs in addition to the inputs. */
    ownProperties(name: TypeName, options: pulumi.CustomResourceOptions): Readonly<Record<string, unknown>>;
    /** The problem with a resource's options, as the end of a sentence; undefined if there is none. */
    problemWith(
        typeName: TypeName,
        resourceName: string,
        options: pulumi.CustomResourceOptions,
    ): string | undefined;
    /**
     * Asks the service.
     * @param explicit The provider to use; undefined for the stack's own account.
     * @throws RunError
     */
    lookUp(name: LookUpName, args: object, explicit: ExplicitProvider | undefined): Promise<object>;
}
