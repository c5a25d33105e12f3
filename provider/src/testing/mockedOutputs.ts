import type * as pulumi from "@pulumi/pulumi";
import type {
    InvitationAutoResponseArgs,
    InvitationAutoResponseOutputs,
} from "../program/generated/invitationAutoResponse";
import type {
    InvitationResponseArgs,
    InvitationResponseOutputs,
} from "../program/generated/invitationResponse";
import type {
    GetInvitationArgs,
    GetInvitationResult,
    GetInvitationsArgs,
    GetInvitationsResult,
    GetSharedResourcesArgs,
    GetSharedResourcesResult,
} from "../program/generated/lookUps";

/** The values of a resource's outputs. */
export type Known<Outputs> = {
    readonly [Name in keyof Outputs]: Outputs[Name] extends pulumi.Output<infer Value> ? Value : never;
};

/** Outputs of all resources of a class, or a function that decides for each, given its inputs and its name. */
export type MockedResource<Args, Outputs> =
    | Partial<Known<Outputs>>
    | ((inputs: pulumi.Unwrap<Args>, name: string) => Partial<Known<Outputs>>);

/** What a look-up finds, or a function that decides for each call, given its arguments. */
export type MockedFunction<Args, Result> = Partial<Result> | ((args: Args) => Partial<Result>);

/** What the mocks return instead of what they return by themselves. What is left out stays as it is. */
export interface MockedOutputs {
    /**
     * Default: the declared response has been sent. An accepted share is joined, and empty: give its `sharedResources`, from
     * which `sharedResourceIdsByType` is made. What is not declared is made up: `i-pMnItMX19fBJ0000`, `rs-6GRmdD3X0000`,
     * sender `1000000000000001`, receiver `1000000000000002`, region `cn-hangzhou`.
     */
    readonly InvitationResponse?:
        | MockedResource<InvitationResponseArgs, InvitationResponseOutputs>
        | undefined;
    /** Default: no invitation has been found. */
    readonly InvitationAutoResponse?:
        | MockedResource<InvitationAutoResponseArgs, InvitationAutoResponseOutputs>
        | undefined;
    /** Default: none. */
    readonly getInvitations?: MockedFunction<GetInvitationsArgs, GetInvitationsResult> | undefined;
    /** Default: a pending invitation that was asked for. */
    readonly getInvitation?: MockedFunction<GetInvitationArgs, GetInvitationResult> | undefined;
    /** Default: none. */
    readonly getSharedResources?:
        | MockedFunction<GetSharedResourcesArgs, GetSharedResourcesResult>
        | undefined;
    /**
     * The mocks of what is not of this package. Default: a resource has its inputs as outputs and its name with `-id` as
     * its id, but a `ResourceShare` of @pulumi/alicloud the id of a share; and a function returns an empty object.
     */
    readonly others?: Partial<pulumi.runtime.Mocks> | undefined;
}
