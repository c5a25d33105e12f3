import type * as pulumi from "@pulumi/pulumi";
import type { AssumeRole, InvitationResponseAssumeRole } from "./generated/types";

/** The account that a look-up asks with. */
export interface LookUpOptions {
    /** A `Provider` of this package, for an account that is not the stack's own. Default: the provider of `parent`. */
    readonly provider?: pulumi.ProviderResource | undefined;
    /** A resource or component whose provider is used. Default: none; the account of the stack's configuration is used. */
    readonly parent?: pulumi.Resource | undefined;
}

/** The account that a look-up asks with, and the resources that it waits for. */
export interface LookUpOutputOptions extends LookUpOptions {
    /** Resources that must exist before the service is asked, in addition to those whose outputs are arguments. */
    readonly dependsOn?: pulumi.Input<pulumi.Input<pulumi.Resource>[]> | pulumi.Input<pulumi.Resource>;
}

/** Arguments of a look-up, any of which may be an output, as may the items of arrays and the fields of a role. */
export type OutputArgs<Args> = {
    [Name in keyof Args]: Args[Name] extends readonly (infer Item)[] | undefined
        ? pulumi.Input<readonly pulumi.Input<Item>[] | undefined>
        : Args[Name] extends AssumeRole | undefined
          ? pulumi.Input<InvitationResponseAssumeRole | undefined>
          : pulumi.Input<Args[Name]>;
};
