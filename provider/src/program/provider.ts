import { type AccessKeyParts, missingPartOfKey } from "../common/missingPartOfKey";
import { thereAre, unknownNames } from "../common/unknownNames";
import { isSecretSetting, isSetting, settingNames } from "../schema/settings";
import type { Adapter } from "./adapter";
import { dynamicAdapter } from "./dynamicAdapter";
import type { ProviderArgs } from "./generated/provider";
import { oneLineError } from "./oneLineError";
import { keepArguments } from "./providerArguments";
import * as pulumi from "./sdk";

/**
 * A separate account for some of a program's resources: pass `{ provider }` in their options, or in those of a component.
 * Another key or token updates the provider and none of its resources. A wrong argument is reported with the first
 * resource that uses the provider.
 */
export class Provider extends pulumi.ProviderResource {
    /** @internal */
    static readonly adapter: Adapter = dynamicAdapter;

    /**
     * @param name Unique among the providers of the stack.
     * @throws RunError, which the engine shows without a stack trace, if an argument does not exist or an access
     * key is incomplete.
     */
    constructor(name: string, args: ProviderArgs = {}, options: pulumi.ResourceOptions = {}) {
        const { adapter } = new.target;
        refuseUnknown(name, args);
        refusePartOfKey(name, args);
        const properties = {
            ...propertiesOf(name, args, adapter),
            ...(args.endpoints === undefined ? {} : adapter.argumentsWithEndpoints),
        };
        super(adapter.providerPackage, name, properties, adapter.withOptions(options));
        keepArguments(this, pulumi.all(properties));
    }
}

/**
 * Arguments of `alicloud.Provider` that have nothing to do with resource shares. They are accepted and ignored, so that
 * both providers can have the same arguments.
 */
export const ignoredArguments = [
    "accountType",
    "configurationSource",
    "fc",
    "features",
    "logEndpoint",
    "mnsEndpoint",
    "otsInstanceName",
    "secureTransport",
    "securityTransport",
    "signVersion",
    "sourceIp",
] as const;

/** A program without types has no compiler to refuse it, and with a misspelt setting it may act for another account. */
function refuseUnknown(name: string, args: ProviderArgs): void {
    const [unknown] = unknownNames(args, [...settingNames, ...ignoredArguments]);
    if (unknown !== undefined) {
        throw oneLineError(`The provider "${name}" has no argument "${unknown}"; ${thereAre(settingNames)}.`);
    }
}

/** A missing part would be read from the environment, where it may belong to another account's key. */
function refusePartOfKey(name: string, parts: AccessKeyParts): void {
    const missing = missingPartOfKey(parts);
    if (missing !== undefined) {
        throw oneLineError(
            `The provider "${name}" has only a part of an access key: give ${missing} as well. What is missing is not taken` +
                " from the environment, whose key may be another account's.",
        );
    }
}

/**
 * The arguments by their names for the engine. A provider's properties are strings, so other values become JSON.
 * Secrets are encrypted in the state even if the program does not mark them.
 */
function propertiesOf(
    providerName: string,
    args: ProviderArgs,
    adapter: Adapter,
): Record<string, pulumi.Output<string>> {
    const given = Object.keys(args)
        .filter(isSetting)
        .filter((name) => args[name] !== undefined);
    const { accessKey, secretKey, securityToken } = args;
    // Only now is it known whether another stack omits a part.
    const key = pulumi
        .all({ accessKey, secretKey, securityToken })
        .apply((parts) => refusePartOfKey(providerName, parts));
    return Object.fromEntries(
        given.map((name) => {
            const value: pulumi.Input<string | number | boolean | object | undefined> = args[name];
            const encoded = pulumi.all([value, key]).apply(([known]) => encode(known));
            return [adapter.argumentName(name), isSecretSetting(name) ? pulumi.secret(encoded) : encoded];
        }),
    );
}

/** A value that another stack or resource omits is an empty string: it counts as not set. */
function encode(value: unknown): string {
    if (value === undefined || value === null) {
        return "";
    }
    return typeof value === "string" ? value : JSON.stringify(value);
}
