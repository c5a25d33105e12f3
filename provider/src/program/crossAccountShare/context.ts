import * as pulumi from "@pulumi/pulumi";
import { isAbsent } from "../inputValues";
import type { InvitationResponse } from "../invitationResponse";
import type { CrossAccountShareReceiverArgs } from "./arguments";

/** What the children of a component have in common. */
export interface ComponentContext {
    /** Name of the component, with which the names of its children begin. */
    readonly name: string;
    readonly component: pulumi.Resource;
    readonly options: pulumi.ComponentResourceOptions;
    /** The class of the responses, by the adapter of the component. */
    readonly responseClass: typeof InvitationResponse;
}

/**
 * The options of a child. The SDK and the engine hand down a component's providers, aliases, transforms, `protect`,
 * `deletedWith` and `retainOnDelete`, but not these two.
 * @param waitsFor other children that it depends on
 */
export function childOptions(
    { component, options }: ComponentContext,
    waitsFor: Iterable<pulumi.Resource> = [],
): pulumi.CustomResourceOptions {
    const { dependsOn, customTimeouts } = options;
    return {
        parent: component,
        dependsOn: pulumi.output(dependsOn).apply((others) => [...waitsFor, ...[others ?? []].flat()]),
        ...(customTimeouts === undefined ? {} : { customTimeouts }),
    };
}

/** What is wrong with the component's options, together with what the receivers have. */
export function* problemsWithOptions(
    context: ComponentContext,
    receivers: Readonly<Record<string, CrossAccountShareReceiverArgs>>,
): Generator<string> {
    const { adapter } = context.responseClass;
    for (const [key, { provider, profile, assumeRole }] of Object.entries(receivers)) {
        const options = { ...childOptions(context), ...(isAbsent(provider) ? {} : { provider }) };
        const problem = adapter.problemWith("InvitationResponse", options);
        if (problem !== undefined) {
            yield problem;
        }
        if ([provider, profile, assumeRole].every(isAbsent) && isOneAccount(context)) {
            yield `receivers.${key} would respond with the sender's credentials: give it provider, profile or assumeRole`;
        }
    }
}

/** Whether both sides have the account of the configuration and the environment, for want of any other. */
function isOneAccount({ component, responseClass }: ComponentContext): boolean {
    const { types, providerPackage } = responseClass.adapter;
    const hasProvider = (type: string) => component.getProvider(type) !== undefined;
    const settings = Object.keys(pulumi.runtime.allConfig());
    return (
        !hasProvider("alicloud:index:Provider") &&
        !hasProvider(types.InvitationResponse.token) &&
        !settings.some((setting) => setting.startsWith(`${providerPackage}:`))
    );
}
