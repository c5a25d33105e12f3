import { packageName } from "../common/packageTokens";

/** The modules whose `Provider` belongs to a package, as the engine knows that package. */
const modules = {
    "pulumi-nodejs": "pulumi-alicloud-resource-sharing",
    [packageName]: "pulumi-alicloud-resource-sharing/plugin",
} as const;

/** A package that has a `Provider` of this npm package. */
export type ProviderPackage = keyof typeof modules;

/**
 * The problem with the `provider` of a resource, a look-up or a component's receiver, as a sentence; undefined if there is none.
 * The SDK lets a provider of another package pass, and only the engine or that provider fails. The package's name counts,
 * not the class: a program can have two copies of this npm package.
 * @param name Name of the class, or of the look-up.
 * @param expected The package that the resource or the look-up belongs to.
 * @param provider What is given as it, which is anything in a program without types.
 */
export function problemWithProvider(
    name: string,
    expected: ProviderPackage,
    provider: unknown,
): string | undefined {
    if (provider === undefined) {
        return undefined;
    }
    const actual = packageOf(provider);
    if (actual === expected) {
        return undefined;
    }
    const given = actual === undefined ? "" : `, not of ${isOurs(actual) ? modules[actual] : actual}`;
    return `provider must be a Provider of ${modules[expected]}, the module that ${name} is from${given}`;
}

function isOurs(name: string): name is ProviderPackage {
    return Object.hasOwn(modules, name);
}

/** The package of a provider; undefined if the value is no provider. The SDK has this name, but no type for it. */
function packageOf(provider: unknown): string | undefined {
    if (typeof provider !== "object" || provider === null || !("getPackage" in provider)) {
        return undefined;
    }
    const { getPackage } = provider;
    const name: unknown = typeof getPackage === "function" ? getPackage.call(provider) : undefined;
    return typeof name === "string" ? name : undefined;
}
