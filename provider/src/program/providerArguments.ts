import type * as pulumi from "@pulumi/pulumi";

/** A provider's arguments, by their names for the engine. */
export type ProviderConfig = pulumi.Output<Readonly<Record<string, string>>>;

/** Not properties of the providers, so that they are never registered, serialised or shown. */
const kept = new WeakMap<pulumi.ProviderResource, ProviderConfig>();

export function keepArguments(provider: pulumi.ProviderResource, config: ProviderConfig): void {
    kept.set(provider, config);
}

/** Undefined for a provider of another package, or of another copy of this one. */
export function keptArguments(provider: pulumi.ProviderResource): ProviderConfig | undefined {
    return kept.get(provider);
}
