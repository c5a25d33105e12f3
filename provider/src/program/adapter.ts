import type * as pulumi from "@pulumi/pulumi";
import type { Setting } from "../account/settings/names";

/** How the classes of a program reach the provider. */
export interface Adapter {
    readonly invitationResponseType: string;
    /** Every output of an `InvitationResponse`, not known yet. */
    readonly invitationResponseOutputs: Readonly<Record<string, undefined>>;
    /** The secrets among the inputs of an `InvitationResponse`: paths such as `assumeRole.externalId`. */
    readonly invitationResponseSecrets: readonly string[];
    /** The package whose provider an explicit `Provider` is. */
    readonly providerPackage: string;
    /** The name by which the engine knows an argument of a `Provider`. */
    argumentName(setting: Setting): string;
    /** What the adapter needs among a resource's properties, beside its inputs. */
    ownProperties(options: pulumi.CustomResourceOptions): Readonly<Record<string, unknown>>;
    /** The problem with a resource's options, as the end of a sentence; undefined where they are right. */
    problemWith(options: pulumi.CustomResourceOptions): string | undefined;
}
