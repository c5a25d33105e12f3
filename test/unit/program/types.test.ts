import type * as pulumi from "@pulumi/pulumi";
import type {
    AcceptInvitationFailedDetail,
    InvitationStatus,
} from "../../../provider/src/api/operations/invitation";
import type { SharedResource } from "../../../provider/src/api/operations/listSharedResources";
import type {
    InvitationResponse,
    InvitationResponseArgs,
} from "../../../provider/src/program/invitationResponse";
import type {
    Inputs,
    Outputs,
    properties,
} from "../../../provider/src/resources/invitationResponse/properties";

/** True where two types are the same, and not only assignable to one another. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Makes an intersection of objects one object, so that it can be compared. */
type Flat<T> = { [Name in keyof T]: T[Name] };

type Table = typeof properties;

type RequiredNames = {
    [Name in keyof Table]: Table[Name] extends { readonly input: { readonly required: true } } ? Name : never;
}[keyof Table];

/** The arguments that the table of properties describes. */
type TableArgs = Flat<
    { [Name in RequiredNames & keyof Inputs]: pulumi.Input<Inputs[Name]> } & {
        [Name in Exclude<keyof Inputs, RequiredNames>]?: pulumi.Input<Inputs[Name] | undefined>;
    }
>;

/** The outputs that the table of properties describes. */
type TableOutputs = { readonly [Name in keyof Outputs]: pulumi.Output<Outputs[Name]> };

type ClassOutputs = Pick<InvitationResponse, keyof Outputs>;

const argsAreTheTables: Same<Flat<InvitationResponseArgs>, TableArgs> = true;
const outputsAreTheTables: Same<Flat<ClassOutputs>, TableOutputs> = true;
const statusesAreTheServices: Same<Outputs["status"], InvitationStatus | null> = true;
const detailsAreTheServices: Same<
    Flat<Outputs["acceptInvitationFailedDetails"][number]>,
    Flat<AcceptInvitationFailedDetail>
> = true;
const resourcesAreTheServices: Same<Flat<Outputs["sharedResources"][number]>, Flat<SharedResource>> = true;

test("the types of the class are those of the table of properties", () => {
    expect([
        argsAreTheTables,
        outputsAreTheTables,
        statusesAreTheServices,
        detailsAreTheServices,
        resourcesAreTheServices,
    ]).toEqual(Array(5).fill(true));
});
