import type * as pulumi from "@pulumi/pulumi";

/** A provider's arguments by the names that the engine knows them by. */
export type ProviderConfig = pulumi.Output<Readonly<Record<string, string>>>;

/** What is known of a provider that this copy of the package has made. */
interface Kept {
    readonly providerPackage: string;
    readonly config: ProviderConfig;
}

/**
 * The explicit providers of this process, for its look-ups and components. What is known of them is kept beside them and
 * not among their properties: what is here is never registered, serialised or shown.
 */
const kept = new WeakMap<pulumi.ProviderResource, Kept>();

/** Keeps the arguments of a provider that has been made. @param providerPackage the package whose provider it is */
export function keepArguments(
    provider: pulumi.ProviderResource,
    providerPackage: string,
    config: ProviderConfig,
): void {
    kept.set(provider, { providerPackage, config });
}

/** The arguments of a provider; undefined for a provider of another package, or of another copy of this one. */
export function keptArguments(provider: pulumi.ProviderResource): ProviderConfig | undefined {
    return kept.get(provider)?.config;
}

/** Whether it is a `Provider` of this package, by the adapter whose provider's package this is. */
export function isProviderOf(providerPackage: string, provider: unknown): boolean {
    // A program without types may give anything, which a WeakMap merely does not have.
    return kept.get(provider as pulumi.ProviderResource)?.providerPackage === providerPackage;
}
