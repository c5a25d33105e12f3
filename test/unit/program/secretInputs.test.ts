import * as pulumi from "@pulumi/pulumi";
import { withSecrets } from "../../../provider/src/program/secretInputs";

const paths = ["assumeRole.externalId"];

function isSecret(value: unknown): Promise<boolean> {
    return pulumi.isSecret(pulumi.output(value));
}

test("a secret in an object is marked, and nothing else of it", async () => {
    const { assumeRole, profile } = withSecrets(
        { profile: "hub", assumeRole: { roleArn: "r", externalId: "agreed" } },
        paths,
    );
    const { roleArn, externalId } = assumeRole as Record<string, unknown>;
    expect([profile, roleArn]).toEqual(["hub", "r"]);
    expect(await isSecret(externalId)).toBe(true);
});

test.each([
    ["an output", pulumi.output({ roleArn: "r", externalId: "agreed" })],
    ["a promise", Promise.resolve({ roleArn: "r", externalId: "agreed" })],
])("a secret in %s is marked", async (_, assumeRole) => {
    expect(await isSecret(withSecrets({ assumeRole }, paths).assumeRole)).toBe(true);
});

test.each([
    ["no role", {}],
    ["undefined", { assumeRole: undefined }],
    ["null", { assumeRole: null }],
    ["a role without an external id", { assumeRole: { roleArn: "r" } }],
    ["something else, which a check will refuse", { assumeRole: "acs:ram::1000000000000002:role/sharing" }],
])("%s stays as it is", (_, inputs) => {
    expect(withSecrets(inputs, paths)).toEqual(inputs);
});
