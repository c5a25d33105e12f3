import type { SenderClasses } from "../../../program/crossAccountShare/senderClasses";
import * as pulumi from "../../../program/sdk";

const tokenOf = (module: string, name: string) => `alicloud:resourcemanager/${module}:${name}`;

/** For outputs that are not inputs: the SDK creates an output for each name that it is given. */
const unknownYet = undefined;

class ResourceShare extends pulumi.CustomResource {
    declare readonly resourceShareOwner: pulumi.Output<string>;

    static get(
        name: string,
        id: pulumi.Input<pulumi.ID>,
        state: object,
        options: pulumi.CustomResourceOptions,
    ): ResourceShare {
        return new ResourceShare(name, state, { ...options, id });
    }

    constructor(name: string, inputs: object, options: pulumi.CustomResourceOptions) {
        const outputs = { resourceShareOwner: unknownYet };
        super(tokenOf("resourceShare", "ResourceShare"), name, { ...outputs, ...inputs }, options);
    }
}

class SharedResource extends pulumi.CustomResource {
    declare readonly resourceId: pulumi.Output<string>;
    declare readonly resourceType: pulumi.Output<string>;

    constructor(name: string, inputs: object, options: pulumi.CustomResourceOptions) {
        const outputs = { resourceId: unknownYet, resourceType: unknownYet };
        super(tokenOf("sharedResource", "SharedResource"), name, { ...outputs, ...inputs }, options);
    }
}

class SharedTarget extends pulumi.CustomResource {
    constructor(name: string, inputs: object, options: pulumi.CustomResourceOptions) {
        super(tokenOf("sharedTarget", "SharedTarget"), name, { ...inputs }, options);
    }
}

/**
 * The resources of @pulumi/alicloud, by their tokens, because that package is not available here. Their provider is the
 * one that the program gives the component or else the version that the program's language has installed.
 */
export const senderClasses: SenderClasses = { ResourceShare, SharedResource, SharedTarget };
