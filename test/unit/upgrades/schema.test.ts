import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../documentation/manifests";
import { schemaFile } from "../../documentation/schema";
import { type PluginSchema, schemaBreaks } from "../../support/upgrades/schemaBreaks";

const folder = join(root, "test/fixtures/schemas");
const present: PluginSchema = JSON.parse(schemaFile.content());

test.each(readdirSync(folder).map((file) => file.replace(".json", "")))(
    "the schema breaks no program that was written for %s",
    (version) => {
        const released: PluginSchema = JSON.parse(readFileSync(join(folder, `${version}.json`), "utf8"));
        expect(schemaBreaks(released, present)).toEqual([]);
    },
);

/** The present schema with other values at some paths; undefined takes out what is there. */
function changed(values: Readonly<Record<string, unknown>>): PluginSchema {
    const copy: unknown = structuredClone(present);
    for (const [path, value] of Object.entries(values)) {
        const names = path.split("/");
        const last = names.pop() ?? "";
        const holder = names.reduce<unknown>((at, name) => (isTable(at) ? at[name] : undefined), copy);
        if (!isTable(holder) || (value === undefined && !(last in holder))) {
            throw new Error(`The schema has no ${path}.`);
        }
        if (value === undefined) {
            delete holder[last];
        } else {
            holder[last] = value;
        }
    }
    return copy as PluginSchema;
}

function isTable(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null;
}

const token = (name: string) => `alicloud-resource-sharing:index:${name}`;
const response = `resources/${token("InvitationResponse")}`;
const list = `functions/${token("getInvitations")}`;
const sender = `types/${token("AcceptedSender")}`;
const responseKind = `types/${token("ResponseKind")}`;
const text = { type: "string" };

test.each<[name: string, values: Readonly<Record<string, unknown>>, breaks: readonly string[]]>([
    ["a resource that is gone", { [response]: undefined }, ["the resource InvitationResponse is gone"]],
    ["a function that is gone", { [list]: undefined }, ["the function getInvitations is gone"]],
    ["a type that is gone", { [responseKind]: undefined }, ["the type ResponseKind is gone"]],
    [
        "an input that is gone",
        { [`${response}/inputProperties/profile`]: undefined },
        ["InvitationResponse, input profile is gone"],
    ],
    [
        "a setting that is gone",
        { "provider/inputProperties/region": undefined },
        ["provider, input region is gone"],
    ],
    [
        "an output that is gone",
        { [`${response}/properties/status`]: undefined },
        ["InvitationResponse, output status is gone"],
    ],
    [
        "an output that is not always there",
        { [`${list}/outputs/required`]: ["invitationIds", "region"] },
        ["getInvitations, output invitations is not always there now"],
    ],
    [
        "an input that is required, an old one or a new one",
        { [`${response}/requiredInputs`]: ["response", "profile", "reason"] },
        [
            "InvitationResponse, input profile is required now",
            "InvitationResponse, input reason is required now",
        ],
    ],
    [
        "an input of another type",
        { [`${list}/inputs/properties/invitationIds/items`]: { type: "integer" } },
        [
            'getInvitations, input invitationIds is {"type":"array","items":{"type":"integer"}}, but was {"type":"array","items":{"type":"string"}}',
        ],
    ],
    [
        "an output of another type, even a choice with the earlier one",
        { [`${list}/outputs/properties/region`]: { oneOf: [text, { type: "integer" }] } },
        [
            'getInvitations, output region is {"oneOf":[{"type":"string"},{"type":"integer"}]}, but was {"type":"string"}',
        ],
    ],
    [
        "a value that is gone",
        { [`${responseKind}/enum`]: [{ value: "accept" }, { value: "decline" }] },
        ["ResponseKind: the value reject is gone"],
    ],
    [
        "a part of an input that is required",
        { [`${sender}/required`]: ["senderAccountId", "resourceShareIds"] },
        ["AcceptedSender, input resourceShareIds is required now"],
    ],
    [
        "a part of a result that is gone",
        { [`types/${token("Invitation")}/properties/status`]: undefined },
        ["Invitation, output status is gone"],
    ],
    [
        "a component that is none",
        { [`resources/${token("CrossAccountShare")}/isComponent`]: undefined },
        ["CrossAccountShare is a component, or no longer one"],
    ],
])("%s breaks programs", (_, values, breaks) => {
    expect(schemaBreaks(present, changed(values))).toEqual(breaks);
});

test("what is new breaks no program, nor does a choice of inputs that has grown, or another description", () => {
    const later = changed({
        [`resources/${token("Another")}`]: { inputProperties: { note: text }, requiredInputs: ["note"] },
        [`functions/${token("getAnother")}`]: {},
        [`${responseKind}/enum`]: [{ value: "reject" }, { value: "accept" }, { value: "ignore" }],
        [`${sender}/properties/note`]: text,
        [`${response}/inputProperties/note`]: text,
        [`${response}/inputProperties/profile`]: {
            oneOf: [{ type: "integer" }, text],
            description: "Another one.",
        },
        [`${response}/properties/note`]: text,
        [`${response}/requiredInputs`]: [],
    });
    expect(schemaBreaks(present, later)).toEqual([]);
});
