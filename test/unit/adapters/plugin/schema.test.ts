import * as sharing from "../../../../provider/src";
import { packageSchema } from "../../../../provider/src/adapters/plugin/schema/packageSchema";
import { properties as ofAutoResponse } from "../../../../provider/src/schema/invitationAutoResponse";
import { properties } from "../../../../provider/src/schema/invitationResponse";
import { isSecretSetting, settingNames } from "../../../../provider/src/schema/settings";
import { manifestOf } from "../../../documentation/manifests";

const manifest = manifestOf("provider");
const schema = JSON.parse(packageSchema("1.2.3", { owner: "An-Owner", name: "a-repository" }));
const resource = schema.resources["alicloud-resource-sharing:index:InvitationResponse"];
const type = (name: string) => schema.types[`alicloud-resource-sharing:index:${name}`];

test("a resource has the inputs and outputs of its table, with what each takes", () => {
    expect(Object.keys(resource.properties)).toEqual(Object.keys(properties));
    const inputs = Object.entries(properties).filter(([, property]) => "input" in property);
    expect(Object.keys(resource.inputProperties)).toEqual(inputs.map(([name]) => name));
    expect(resource.requiredInputs).toEqual(["response"]);
    expect(resource.inputProperties).toMatchObject({
        resourceShareId: { type: "string", willReplaceOnChanges: true },
        onDelete: { $ref: "#/types/alicloud-resource-sharing:index:DeletePolicy", default: "retain" },
    });
    expect(resource.required).not.toEqual(expect.arrayContaining(["invitationId", "status", "createTime"]));
    expect(resource.required).toEqual(expect.arrayContaining(["response", "joined", "sharedResources"]));
});

test("a rule has a list of senders, each with a list of shares", () => {
    const rule = schema.resources["alicloud-resource-sharing:index:InvitationAutoResponse"];
    const sender = "alicloud-resource-sharing:index:AcceptedSender";
    expect(Object.keys(rule.properties)).toEqual(Object.keys(ofAutoResponse));
    expect(rule.requiredInputs).toEqual(["accept"]);
    expect(rule.inputProperties).toMatchObject({
        accept: { type: "array", items: { $ref: `#/types/${sender}` } },
        otherwise: { default: "ignore" },
        region: { willReplaceOnChanges: true },
    });
    expect(type("AcceptedSender")).toMatchObject({
        properties: { resourceShareIds: { type: "array", items: { type: "string" } } },
        required: ["senderAccountId"],
    });
    expect(type("AutoResponse").required).not.toContain("respondTime");
});

test("enumerations and objects are types with names", () => {
    expect(type("ResponseKind").enum).toEqual([{ value: "accept" }, { value: "reject" }]);
    expect(type("SharedResource")).toMatchObject({
        type: "object",
        required: ["resourceId", "resourceType"],
        properties: { resourceArn: { type: "string" } },
    });
});

test("both modules have the members of every enumeration, by the names that Pulumi's generators give them", () => {
    const enumerations = Object.entries<{ enum?: { value: string }[] }>(schema.types).flatMap(
        ([token, { enum: members }]) => (members === undefined ? [] : [{ token, members }]),
    );
    expect(enumerations).toHaveLength(5);
    for (const { token, members } of enumerations) {
        const name = token.replace(/.*:/, "");
        const values = Object.fromEntries(
            members.map(({ value }) => [value.replace(/^[a-z]/, (first) => first.toUpperCase()), value]),
        );
        expect([name, { ...sharing }[name], { ...sharing.plugin }[name]]).toEqual([name, values, values]);
    }
});

test("what the languages' packages are called is made from the one repository", () => {
    expect(schema).toMatchObject({
        publisher: "An-Owner",
        repository: "https://github.com/An-Owner/a-repository",
        language: {
            nodejs: { packageName: manifest.name, moduleToPackage: { index: "plugin" } },
            go: { importBasePath: "github.com/An-Owner/a-repository/sdk/go/alicloudresourcesharing" },
            java: { basePackage: "io.github.an_owner" },
            csharp: { rootNamespace: "PulumiAlicloud" },
        },
    });
    const text = JSON.stringify(schema);
    expect(text).toContain(`sharing \\"${schema.language.go.importBasePath}\\"`);
    expect(text).not.toMatch(/example\.com|<import path>|<package>|<namespace>/);
});

test("a provider has every setting, and the secrets among them are secret", () => {
    const { inputProperties } = schema.provider;
    expect(inputProperties).toEqual(schema.config.variables);
    expect(Object.keys(inputProperties)).toEqual(settingNames);
    const secrets = Object.keys(inputProperties).filter((name) => inputProperties[name].secret === true);
    expect(secrets).toEqual(settingNames.filter(isSecretSetting));
});

test("everything has a description, and examples in every language", () => {
    const descriptions: unknown[] = [];
    JSON.stringify(schema, (key, value) => {
        if (key === "description") {
            descriptions.push(value);
        }
        return value;
    });
    expect(descriptions.length).toBeGreaterThan(60);
    expect(descriptions.filter((one) => typeof one !== "string" || one.length < 4)).toEqual([]);
    for (const { description } of [
        ...Object.values<{ description: string }>(schema.resources),
        ...Object.values<{ description: string }>(schema.functions),
    ]) {
        const examples = description.split("{{% example %}}").slice(1);
        expect(examples).not.toEqual([]);
        for (const example of examples) {
            const languages = [...example.matchAll(/^```(\w+)$/gm)].map(([, language]) => language);
            expect(languages).toEqual(["typescript", "python", "csharp", "go", "java", "yaml"]);
        }
    }
});
