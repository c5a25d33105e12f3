import type * as pulumi from "@pulumi/pulumi";

/** A provider's arguments by the names that the engine knows them by. */
export type ProviderConfig = pulumi.Output<Readonly<Record<string, string>>>;

/**
 * The arguments of the explicit providers of this process, for its look-ups. They are kept beside the providers and not
 * among their properties: what is here is never registered, serialised or shown.
 */
const argumentsOf = new WeakMap<pulumi.ProviderResource, ProviderConfig>();

/** Keeps the arguments of a provider that has been made. */
export function keepArguments(provider: pulumi.ProviderResource, config: ProviderConfig): void {
    argumentsOf.set(provider, config);
}

/** The arguments of a provider; undefined for a provider of another package, or of another copy of this one. */
export function keptArguments(provider: pulumi.ProviderResource): ProviderConfig | undefined {
    return argumentsOf.get(provider);
}
