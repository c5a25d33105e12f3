import type * as pulumi from "@pulumi/pulumi";

/** A provider's arguments, by the names that the engine knows them by. */
export type ProviderConfig = pulumi.Output<Readonly<Record<string, string>>>;

/**
 * The arguments of the explicit providers of this process, for its look-ups. They are kept here and not in the providers'
 * properties, so that they are never registered, serialised or shown.
 */
const kept = new WeakMap<pulumi.ProviderResource, ProviderConfig>();

/** Keeps the arguments of a new provider. */
export function keepArguments(provider: pulumi.ProviderResource, config: ProviderConfig): void {
    kept.set(provider, config);
}

/** The arguments of a provider; undefined for a provider of another package, or of another copy of this one. */
export function keptArguments(provider: pulumi.ProviderResource): ProviderConfig | undefined {
    return kept.get(provider);
}
