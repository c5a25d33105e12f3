import type { InvitationResponse } from "../invitationResponse";
import * as pulumi from "../sdk";

export interface ComponentContext {
    /** Name of the component; the names of its children begin with it. */
    readonly name: string;
    readonly component: pulumi.Resource;
    readonly options: pulumi.ComponentResourceOptions;
    /** The class of the responses, with the component's adapter. */
    readonly responseClass: typeof InvitationResponse;
    /** The provider of responses whose receiver has none; undefined for the one that the options and the engine choose. */
    readonly responseProvider: pulumi.ProviderResource | undefined;
}

/**
 * The options of a child. The SDK and the engine pass on a component's providers, aliases, transforms, `protect`,
 * `deletedWith` and `retainOnDelete`, but not these two.
 * @param waitsFor other children that the child depends on.
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
