import * as pulumi from "@pulumi/pulumi";
import type { AssumeRole } from "../../../provider/src/account/accountInputs";
import type { AcceptInvitationFailedDetail } from "../../../provider/src/api/operations/invitation";
import type { SharedResource } from "../../../provider/src/api/operations/listSharedResources";
import type { GetInvitationInputs, GetInvitationOutputs } from "../../../provider/src/lookUps/getInvitation";
import type {
    GetInvitationsInputs,
    GetInvitationsOutputs,
} from "../../../provider/src/lookUps/getInvitations";
import type {
    GetSharedResourcesInputs,
    GetSharedResourcesOutputs,
} from "../../../provider/src/lookUps/getSharedResources";
import type { CrossAccountShare } from "../../../provider/src/program/crossAccountShare";
import type {
    CrossAccountShareArgs,
    CrossAccountShareReceiverByProfile,
    CrossAccountShareReceiverByProvider,
} from "../../../provider/src/program/crossAccountShare/arguments";
import type {
    AcceptedSender,
    AutoResponse,
    InvitationAutoResponse,
    InvitationAutoResponseArgs,
    UnansweredInvitation,
} from "../../../provider/src/program/invitationAutoResponse";
import type {
    InvitationResponse,
    InvitationResponseArgs,
    InvitationResponseAssumeRole,
} from "../../../provider/src/program/invitationResponse";
import type {
    GetInvitationArgs,
    GetInvitationResult,
    GetInvitationsArgs,
    GetInvitationsOutputArgs,
    GetInvitationsResult,
    GetSharedResourcesArgs,
    GetSharedResourcesResult,
} from "../../../provider/src/program/lookUpTypes";
import type {
    AutoResponse as RecordedAutoResponse,
    UnansweredInvitation as RecordedInvitation,
    Inputs as RuleInputs,
    Outputs as RuleOutputs,
} from "../../../provider/src/schema/invitationAutoResponse";
import type { Inputs, Outputs, properties } from "../../../provider/src/schema/invitationResponse";
import type { InvitationStatus } from "../../../provider/src/schema/invitationStatus";

/** True where two types are the same, and not only assignable to one another. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** Makes an intersection of objects one object, so that it can be compared. */
type Flat<T> = { [Name in keyof T]: T[Name] };

type Table = typeof properties;

type RequiredNames = {
    [Name in keyof Table]: Table[Name] extends { readonly input: { readonly required: true } } ? Name : never;
}[keyof Table];

/** A declared object, each of whose fields may be another resource's output. */
type ObjectInput<Value> = { -readonly [Name in keyof Value]: pulumi.Input<Value[Name]> };

/** The arguments that the table of properties describes. */
type TableArgs = Flat<
    { [Name in RequiredNames & keyof Inputs]: pulumi.Input<Inputs[Name]> } & {
        [Name in Exclude<keyof Inputs, RequiredNames | "assumeRole">]?: pulumi.Input<
            Inputs[Name] | undefined
        >;
    } & Pick<InvitationResponseArgs, "assumeRole">
>;

/** The outputs that the table of properties describes. */
type TableOutputs = { readonly [Name in keyof Outputs]: pulumi.Output<Outputs[Name]> };

type Role = NonNullable<Inputs["assumeRole"]>;

type ClassOutputs = Pick<InvitationResponse, keyof Outputs>;

const argsAreTheTables: Same<Flat<InvitationResponseArgs>, TableArgs> = true;
const roleIsTheTables: Same<Flat<InvitationResponseAssumeRole>, Flat<ObjectInput<Flat<Role>>>> = true;
const roleIsAnArgument: Same<
    InvitationResponseArgs["assumeRole"],
    pulumi.Input<InvitationResponseAssumeRole | undefined> | undefined
> = true;
const outputsAreTheTables: Same<Flat<ClassOutputs>, TableOutputs> = true;
const roleOutputIsTheTables: Same<Flat<AssumeRole>, Flat<NonNullable<Outputs["assumeRole"]>>> = true;
const statusesAreTheServices: Same<NonNullable<GetInvitationsInputs["status"]>, InvitationStatus> = true;
const detailsAreTheServices: Same<
    Flat<Outputs["acceptInvitationFailedDetails"][number]>,
    Flat<AcceptInvitationFailedDetail>
> = true;
const resourcesAreTheServices: Same<Flat<Outputs["sharedResources"][number]>, Flat<SharedResource>> = true;

test("the types of the class are those of the table of properties", () => {
    expect([
        argsAreTheTables,
        roleIsTheTables,
        roleIsAnArgument,
        outputsAreTheTables,
        roleOutputIsTheTables,
        statusesAreTheServices,
        detailsAreTheServices,
        resourcesAreTheServices,
    ]).toEqual(Array(8).fill(true));
});

/** An object and its nested objects as one type each, so that they can be compared. */
type Deep<T> = T extends readonly (infer Item)[]
    ? readonly Deep<Item>[]
    : T extends object
      ? { readonly [Name in keyof T]: Deep<T[Name]> }
      : T;

test("the types of a rule are those of its table", () => {
    type Args = InvitationAutoResponseArgs;
    /** An object of the list, each of whose fields may be another resource's output. */
    type Sender = RuleInputs["accept"][number];
    type Ids = pulumi.Input<pulumi.Input<string>[] | undefined>;
    const names: Same<keyof Args, keyof RuleInputs> = true;
    const accept: Same<Args["accept"], pulumi.Input<pulumi.Input<AcceptedSender>[]>> = true;
    const senderNames: Same<keyof AcceptedSender, keyof Sender> = true;
    const ids: Same<NonNullable<AcceptedSender["resourceShareIds"]>, NonNullable<Ids>> = true;
    const others: Same<
        Flat<Pick<Args, "otherwise" | "onDelete" | "region" | "profile" | "accountId">>,
        {
            [Name in "otherwise" | "onDelete" | "region" | "profile" | "accountId"]?: pulumi.Input<
                RuleInputs[Name] | undefined
            >;
        }
    > = true;
    const outputs: Same<
        Deep<{ [Name in keyof RuleOutputs]: Resolved<InvitationAutoResponse[Name]> }>,
        Deep<RuleOutputs>
    > = true;
    const responses: Same<Deep<AutoResponse>, Deep<RecordedAutoResponse>> = true;
    const unanswered: Same<Deep<UnansweredInvitation>, Deep<RecordedInvitation>> = true;
    expect([names, accept, senderNames, ids, others, outputs, responses, unanswered]).toEqual(
        Array(8).fill(true),
    );
});

/** The value of an output. */
type Resolved<Output> = Output extends pulumi.Output<infer Value> ? Value : never;

/** What a look-up's table asks for, nothing of it required: the region is filled in. */
type Asked<LookUpInputs> = { readonly [Name in keyof LookUpInputs]?: LookUpInputs[Name] | undefined };

test("the types of the look-ups are those of their tables", () => {
    const invitationsArgs: Same<Deep<GetInvitationsArgs>, Deep<Asked<GetInvitationsInputs>>> = true;
    const invitations: Same<Deep<GetInvitationsResult>, Deep<GetInvitationsOutputs>> = true;
    const invitationArgs: Same<Deep<GetInvitationArgs>, Deep<Asked<GetInvitationInputs>>> = true;
    const invitation: Same<Deep<GetInvitationResult>, Deep<GetInvitationOutputs>> = true;
    // A type of resource is any string; the class suggests those that are known.
    const resourcesArgs: Same<
        Deep<Omit<GetSharedResourcesArgs, "resourceType">>,
        Deep<Omit<Asked<GetSharedResourcesInputs>, "resourceType">>
    > = true;
    const resources: Same<Deep<GetSharedResourcesResult>, Deep<GetSharedResourcesOutputs>> = true;
    expect([invitationsArgs, invitations, invitationArgs, invitation, resourcesArgs, resources]).toEqual(
        Array(6).fill(true),
    );
});

test("the arguments of the Output variants may be outputs, items of arrays as well", () => {
    const output: pulumi.Output<string> = pulumi.output("i-1");
    const args: GetInvitationsOutputArgs = { senderAccountId: output, invitationIds: [output, "i-2"] };
    const all: GetInvitationsOutputArgs = { invitationIds: pulumi.output(["i-1"]), status: "Pending" };
    // @ts-expect-error A number is no id.
    const wrong: GetInvitationsOutputArgs = { senderAccountId: 1 };
    expect([args, all, wrong]).toHaveLength(3);
});

const web = { resourceId: "vsw-1", resourceType: "VSwitch" };
const team = { accountId: "1000000000000002", profile: "team" };

/** The component, as a program declares it; its types are looked at, and nothing is made. */
declare function component<Resources extends string = never, Receivers extends string = string>(
    args: CrossAccountShareArgs<Resources, Receivers>,
): CrossAccountShare<Resources, Receivers>;

test("the types of the component refuse what it would refuse", () => {
    const refused = (): void => {
        // @ts-expect-error Neither a name nor an id.
        component({ receivers: { team } });
        // @ts-expect-error Both a name and an id.
        component({ resourceShareName: "n", resourceShareId: "rs-1", receivers: { team } });
        // @ts-expect-error No receivers.
        component({ resourceShareName: "n" });
        const rest = { resourceShareName: "n", receivers: { team } };
        // @ts-expect-error No type of the resource.
        component({ ...rest, resources: { web: { resourceId: "vsw-1" } } });
        // @ts-expect-error An ARN and a type.
        component({ ...rest, resources: { web: { ...web, resourceArn: "a" } } });
        // @ts-expect-error A number is no account id.
        component({ resourceShareName: "n", receivers: { team: { accountId: 1000000000000002 } } });
        // @ts-expect-error A receiver without an account.
        component({ resourceShareName: "n", receivers: { team: { profile: "team" } } });
        // @ts-expect-error No such property.
        component({ resourceShareName: "n", receivers: { team: { ...team, role: "r" } } });
        // @ts-expect-error No such policy.
        component({ resourceShareName: "n", receivers: { team: { ...team, onDelete: "keep" } } });
    };
    expect(refused).toBeInstanceOf(Function);
});

test("what a receiver's response declares is of the response's own types", () => {
    type Shared = "profile" | "assumeRole" | "onDelete";
    const same: Same<
        Flat<Pick<CrossAccountShareReceiverByProfile, Shared>>,
        Flat<Readonly<Pick<InvitationResponseArgs, Shared>>>
    > = true;
    const one: Same<CrossAccountShareReceiverByProvider["profile"], undefined> = true;
    const region: Same<CrossAccountShareArgs["region"], InvitationResponseArgs["region"]> = true;
    expect([same, one, region]).toEqual([true, true, true]);
});

test("a component has the receivers and the resources that it is given, by their names", () => {
    const named = (): unknown => {
        const share = component({ resourceShareName: "n", resources: { web }, receivers: { team } });
        const existing = component({ resourceShareId: pulumi.output("rs-1"), receivers: { team } });
        const id: pulumi.Output<string> = share.receivers.team.sharedResourceId("web");
        const ids: pulumi.Output<string[]> = share.receivers.team.sharedResourceIds("VSwitch");
        // @ts-expect-error There is no such receiver.
        const missing = share.receivers.other;
        // @ts-expect-error There is no such resource.
        share.receivers.team.sharedResourceId("db");
        // @ts-expect-error This component has no resources of its own.
        existing.receivers.team.sharedResourceId("web");
        return [id, ids, missing];
    };
    expect(named).toBeInstanceOf(Function);
});
