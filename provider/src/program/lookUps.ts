import type { LookUpName } from "../schema/lookUps";
import type { Adapter, ExplicitProvider } from "./adapter";
import type {
    GetInvitationResult,
    GetInvitationsResult,
    GetSharedResourcesResult,
    LookUps,
} from "./generated/lookUps";
import type { LookUpOptions, LookUpOutputOptions } from "./lookUpTypes";
import { oneLineError } from "./oneLineError";
import { problemWithProvider } from "./problemWithProvider";
import { keptArguments, type ProviderConfig } from "./providerArguments";
import * as pulumi from "./sdk";

export function createLookUps(adapter: Adapter): LookUps {
    const invitations = both<GetInvitationsResult>(adapter, "getInvitations");
    const invitation = both<GetInvitationResult>(adapter, "getInvitation");
    const sharedResources = both<GetSharedResourcesResult>(adapter, "getSharedResources");
    return {
        getInvitations: invitations.plain,
        getInvitationsOutput: invitations.output,
        getInvitation: invitation.plain,
        getInvitationOutput: invitation.output,
        getSharedResources: sharedResources.plain,
        getSharedResourcesOutput: sharedResources.output,
    };
}

/** One look-up, for plain arguments and for outputs. */
function both<Result extends object>(adapter: Adapter, name: LookUpName) {
    const ask = async (args: unknown, explicit: ExplicitProvider | undefined): Promise<Result> => {
        requireObject(name, args);
        // The adapter returns what the look-up's table describes, and the types are made from that table.
        return (await adapter.lookUp(name, { ...args }, explicit)) as Result;
    };
    return {
        async plain(args: object = {}, options: LookUpOptions = {}): Promise<Result> {
            const provider = providerIn(name, adapter, options);
            return ask(args, provider && { provider, config: await configOf(name, provider) });
        },
        output(args: object = {}, options: LookUpOutputOptions = {}): pulumi.Output<Result> {
            const provider = providerIn(name, adapter, options);
            const config = pulumi.output(provider && keptConfig(provider));
            return pulumi
                .all([withPlainRole(args), config, created(options.dependsOn)])
                .apply(([known, ofProvider]) => ask(known, provider && { provider, config: ofProvider }));
        },
    };
}

/** @throws RunError if the provider does not belong to the adapter. */
function providerIn(
    name: LookUpName,
    adapter: Adapter,
    { provider, parent }: LookUpOptions,
): pulumi.ProviderResource | undefined {
    const problem = problemWithProvider(name, adapter.providerPackage, provider);
    if (problem !== undefined) {
        throw oneLineError(`${name}: ${problem}.`);
    }
    return provider ?? parent?.getProvider(adapter.types.InvitationResponse.token);
}

/** A provider's arguments as its configuration. They are secrets, but that does not make the result secret. */
function keptConfig(provider: pulumi.ProviderResource): ProviderConfig | undefined {
    const config = keptArguments(provider);
    return config && pulumi.unsecret(config);
}

/** A provider's configuration as a plain value, which may not be known yet. */
async function configOf(
    name: LookUpName,
    provider: pulumi.ProviderResource,
): Promise<Readonly<Record<string, string>> | undefined> {
    const { config } = await pulumi.runtime.serializeProperties(name, { config: keptConfig(provider) });
    if (config === pulumi.runtime.unknownValue) {
        throw oneLineError(
            `${name}: an argument of the provider is not known before \`pulumi up\`: use ${name}Output instead.`,
        );
    }
    return config;
}

/** The secrets of a role belong to the account, as a key's do, and do not make the result secret. */
function withPlainRole(args: object): object {
    return typeof args === "object" && "assumeRole" in args
        ? { ...args, assumeRole: pulumi.unsecret(pulumi.output(args.assumeRole)) }
        : args;
}

/** Known once the resources exist. */
function created(dependsOn: LookUpOutputOptions["dependsOn"]): pulumi.Output<unknown> {
    return pulumi
        .output(dependsOn)
        .apply((resources) =>
            pulumi.all(
                [resources ?? []]
                    .flat()
                    .map((resource) =>
                        pulumi.CustomResource.isInstance(resource) ? resource.id : resource.urn,
                    ),
            ),
        );
}

/** Refuses a string, whose letters would be taken for arguments. */
function requireObject(name: LookUpName, args: unknown): asserts args is object {
    if (typeof args !== "object" || args === null) {
        throw oneLineError(`${name} takes its arguments as an object, not ${JSON.stringify(args)}.`);
    }
}
