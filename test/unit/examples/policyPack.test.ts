import type { ResourceValidationArgs, ResourceValidationPolicy } from "@pulumi/policy";
import * as pulumi from "@pulumi/pulumi";
import { knownSenders, noLeaveInProduction, reasonToReject } from "../../../examples/policy-pack/policies";

const [ours, theirs] = ["1234567890123456", "1512666876910000"];
const adapters = ["pulumi-nodejs:dynamic/alicloud-resource-sharing:", "alicloud-resource-sharing:index:"];

/** What a policy has against a resource. */
function violations(
    { validateResource }: ResourceValidationPolicy,
    config: object,
    type: string,
    props: Record<string, unknown>,
): string[] {
    const reported: string[] = [];
    const args: Partial<ResourceValidationArgs> = {
        type,
        name: "network",
        props,
        getConfig: <T extends object>() => config as T,
    };
    for (const validate of [validateResource].flat()) {
        void validate?.(args as ResourceValidationArgs, (message) => reported.push(message));
    }
    return reported;
}

describe.each(adapters)("for %s", (adapter) => {
    const response = `${adapter}InvitationResponse`;
    const rule = `${adapter}InvitationAutoResponse`;

    test("shares are accepted from known senders only", () => {
        const of = (type: string, props: Record<string, unknown>) =>
            violations(knownSenders, { senders: [ours] }, type, props);
        const unknown = [`It accepts shares of ${theirs}, which is not among the known senders.`];
        expect(of(response, { response: "accept", senderAccountId: ours })).toEqual([]);
        expect(of(response, { response: "accept", senderAccountId: theirs })).toEqual(unknown);
        expect(of(response, { response: "reject", senderAccountId: theirs })).toEqual([]);
        expect(of(response, { response: "accept" })).toEqual([
            "It accepts a share of any sender: declare senderAccountId.",
        ]);
        const accept = [{ senderAccountId: ours }, { senderAccountId: theirs }];
        expect(of(rule, { accept })).toEqual(unknown);
        expect(of(rule, { accept: accept.slice(0, 1) })).toEqual([]);
        expect(of("alicloud:vpc/network:Network", { accept })).toEqual([]);
    });

    test("no stack of production leaves a share", () => {
        const of = (stack: string, type: string, onDelete: string) => {
            void pulumi.runtime.setMocks(
                { call: () => ({}), newResource: () => ({ id: "1", state: {} }) },
                "project",
                stack,
            );
            return violations(noLeaveInProduction, { stacks: ["production"] }, type, { onDelete });
        };
        const refused = ['It declares onDelete "leave": declare "retain", or leave it out.'];
        expect(of("production", response, "leave")).toEqual(refused);
        expect(of("production", rule, "leave")).toEqual(refused);
        expect(of("production", rule, "retain")).toEqual([]);
        expect(of("production", "alicloud:vpc/network:Network", "leave")).toEqual([]);
        expect(of("test", rule, "leave")).toEqual([]);
    });

    test("a rule that rejects has a reason on record", () => {
        const of = (reasons: object, props: Record<string, unknown>) =>
            violations(reasonToReject, { reasons }, rule, props);
        expect(of({}, { otherwise: "ignore" })).toEqual([]);
        expect(of({ network: "Account under audit." }, { otherwise: "reject" })).toEqual([]);
        expect(of({ other: "Account under audit." }, { otherwise: "reject" })).toEqual([
            'It rejects invitations: give the reason in the policy\'s configuration, as reasons["network"].',
        ]);
    });
});
