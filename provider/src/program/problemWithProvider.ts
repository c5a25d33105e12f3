import { packageName } from "../common/packageTokens";

/** The modules whose `Provider` belongs to a package, by the engine's name for that package. */
const modules = {
    "pulumi-nodejs": "pulumi-alicloud-resource-sharing",
    [packageName]: "pulumi-alicloud-resource-sharing/plugin",
} as const;

export type ProviderPackage = keyof typeof modules;

/**
 * What is wrong with the `provider` of a resource, a look-up or a component's receiver, as a sentence; undefined if
 * nothing is. The SDK accepts a provider of another package, and only the engine or that provider fails. The package's
 * name counts, not the class: a program may contain two copies of this npm package.
 * @param name of the class or look-up.
 * @param expected the package of the resource or look-up.
 * @param provider anything, in a program without types.
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

/** Undefined if the value is not a provider. The SDK has this member, but no type for it. */
function packageOf(provider: unknown): string | undefined {
    if (typeof provider !== "object" || provider === null || !("getPackage" in provider)) {
        return undefined;
    }
    const { getPackage } = provider;
    const name: unknown = typeof getPackage === "function" ? getPackage.call(provider) : undefined;
    return typeof name === "string" ? name : undefined;
}
