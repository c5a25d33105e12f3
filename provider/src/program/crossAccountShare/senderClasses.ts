import type * as pulumi from "@pulumi/pulumi";

/** @internal A share of the sender's. */
export interface ResourceShare extends pulumi.Resource {
    readonly id: pulumi.Output<pulumi.ID>;
    readonly resourceShareOwner: pulumi.Output<string>;
}

/** @internal A resource in a share. */
export interface SharedResource extends pulumi.Resource {
    readonly resourceId: pulumi.Output<string>;
    readonly resourceType: pulumi.Output<string>;
}

type Constructor<Inputs, Resource> = new (
    name: string,
    inputs: Inputs,
    options: pulumi.CustomResourceOptions,
) => Resource;

/** Inputs, each of which may be an output of another resource. */
type Inputs<Name extends string> = { readonly [One in Name]: pulumi.Input<string> };

/** @internal The resources that the sender's side consists of: those of @pulumi/alicloud, or like them. */
export interface SenderClasses {
    readonly ResourceShare: Constructor<
        Inputs<"resourceShareName"> & { readonly allowExternalTargets: true },
        ResourceShare
    > & {
        /** An existing share, which is read and not managed. */
        get(
            name: string,
            id: pulumi.Input<pulumi.ID>,
            state: Readonly<Record<string, never>>,
            options: pulumi.CustomResourceOptions,
        ): ResourceShare;
    };
    readonly SharedResource: Constructor<
        Inputs<"resourceShareId"> & {
            readonly [Name in "resourceId" | "resourceType" | "resourceArn"]:
                | pulumi.Input<string>
                | undefined;
        },
        SharedResource
    >;
    readonly SharedTarget: Constructor<Inputs<"resourceShareId" | "targetId">, pulumi.Resource>;
}
