import type * as pulumi from "@pulumi/pulumi";

/** A provider's arguments, by the names that the engine knows them by. */
export type ProviderConfig = pulumi.Output<Readonly<Record<string, string>>>;

/** What is known about a provider that this copy of the package has created. */
interface Kept {
    readonly providerPackage: string;
    readonly config: ProviderConfig;
}

/**
 * The explicit providers of this process, for its look-ups and components. What is known about them is kept here and
 * not in their properties, so that it is never registered, serialised or shown.
 */
const kept = new WeakMap<pulumi.ProviderResource, Kept>();

/** Keeps the arguments of a new provider. @param providerPackage The package that the provider belongs to. */
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

/** Whether a value is a `Provider` of this package that belongs to the given adapter's `providerPackage`. */
export function isProviderOf(providerPackage: string, provider: unknown): boolean {
    // A program without types may give anything, which a WeakMap merely does not have.
    return kept.get(provider as pulumi.ProviderResource)?.providerPackage === providerPackage;
}
