import * as pulumi from "@pulumi/pulumi";
import type { CrossAccountShare } from "../../../provider/src/program/crossAccountShare";
import type { CrossAccountShareArgs } from "../../../provider/src/program/crossAccountShare/arguments";
import type {
    InvitationAutoResponseArgs,
    InvitationAutoResponseOutputs,
} from "../../../provider/src/program/generated/invitationAutoResponse";
import type {
    InvitationResponseArgs,
    InvitationResponseOutputs,
} from "../../../provider/src/program/generated/invitationResponse";
import type {
    GetInvitationResult,
    GetInvitationsArgs,
    GetInvitationsOutputArgs,
    GetInvitationsResult,
} from "../../../provider/src/program/generated/lookUps";
import type * as ofRule from "../../../provider/src/schema/invitationAutoResponse";
import type * as ofResponse from "../../../provider/src/schema/invitationResponse";
import type { lookUps } from "../../../provider/src/schema/lookUps";
import type { InputsOf, OutputsOf } from "../../../provider/src/schema/propertyTable";

/** True where two types are the same, and not only assignable to one another. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;

/** A type with all that is in it, each object as one: known once outputs are. */
type Known<T> =
    T extends pulumi.OutputInstance<infer Value>
        ? Known<Value>
        : T extends readonly (infer Item)[]
          ? readonly Known<Item>[]
          : T extends object
            ? { readonly [Name in keyof T]: Known<T[Name]> }
            : T;

/** Inputs of which none has to be given, and any may be undefined. */
type Optional<Inputs> = { readonly [Name in keyof Inputs]?: Inputs[Name] | undefined };

type LookUpTables = typeof lookUps;

test("the generated types are those that the compiler makes of the tables", () => {
    const response: Same<Known<InvitationResponseOutputs>, Known<ofResponse.Outputs>> = true;
    const rule: Same<Known<InvitationAutoResponseOutputs>, Known<ofRule.Outputs>> = true;
    const responseInputs: Same<keyof InvitationResponseArgs, keyof ofResponse.Inputs> = true;
    const ruleInputs: Same<keyof InvitationAutoResponseArgs, keyof ofRule.Inputs> = true;
    const asked: Same<
        Known<GetInvitationsArgs>,
        Known<Optional<InputsOf<LookUpTables["getInvitations"]["properties"]>>>
    > = true;
    const listed: Same<
        Known<GetInvitationsResult>,
        Known<OutputsOf<LookUpTables["getInvitations"]["properties"]>>
    > = true;
    const found: Same<
        Known<GetInvitationResult>,
        Known<OutputsOf<LookUpTables["getInvitation"]["properties"]>>
    > = true;
    expect([response, rule, responseInputs, ruleInputs, asked, listed, found]).toEqual(Array(7).fill(true));
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
