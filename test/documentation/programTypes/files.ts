import { resolve } from "node:path";
import { accountMeaning, accountProperties } from "../../../provider/src/schema/account";
import {
    inputsMeaning as meaningOfRule,
    properties as ofRule,
} from "../../../provider/src/schema/invitationAutoResponse";
import {
    inputsMeaning as meaningOfResponse,
    properties as ofResponse,
    stateMeaning,
} from "../../../provider/src/schema/invitationResponse";
import { lookUps } from "../../../provider/src/schema/lookUps";
import { settings, settingsMeaning } from "../../../provider/src/schema/settings";
import { componentDeclarations } from "./crossAccountShare";
import { lookUpDeclarations } from "./lookUps";
import { enumerations, namedObjects } from "./namedTypes";
import type { Declaration } from "./render";
import { inputShapes, inputs, outputShapes, outputs } from "./tables";

const folder = resolve(__dirname, "../../../provider/src/program/generated");

const account = { name: "InvitationResponseAccount", table: accountProperties };
/** A look-up replaces nothing. */
const regionToLookIn = { region: { input: { ...ofResponse.region.input, onChange: "update" } } } as const;

const ofLookUps = Object.values(lookUps).map(({ properties }) => properties);
/** What a program declares, where each value may be an output. */
const declared = [ofResponse, ofRule, settings].flatMap(inputShapes);
/** What a program finds, and asks for. */
const plain = [
    ...[ofResponse, ofRule, ...ofLookUps].flatMap(outputShapes),
    ...ofLookUps.flatMap(inputShapes),
];

/** What a program's types are made of, file by file. */
const declarations: Readonly<Record<string, () => Declaration[]>> = {
    enumerations: () => unique(enumerations([...declared, ...plain])),
    types: () => unique([...namedObjects(declared, "input"), ...namedObjects(plain, "plain")]),
    invitationResponse: () => [
        inputs(account.name, accountMeaning, "input", accountProperties),
        inputs("InvitationResponseArgs", meaningOfResponse, "input", ofResponse, account),
        inputs("InvitationResponseState", stateMeaning, "input", regionToLookIn, account),
        outputs(
            "InvitationResponseOutputs",
            "what a program can read from a response",
            ofResponse,
            "resource",
        ),
    ],
    invitationAutoResponse: () => [
        inputs("InvitationAutoResponseArgs", meaningOfRule, "input", ofRule, account),
        outputs("InvitationAutoResponseOutputs", "what a program can read from a rule", ofRule, "resource"),
    ],
    crossAccountShare: componentDeclarations,
    lookUps: lookUpDeclarations,
    provider: () => [inputs("ProviderArgs", settingsMeaning, "input", settings)],
};

/** The modules of the types that are written by hand. */
const handWritten: Readonly<Record<string, string>> = {
    SharedResourceType: "../sharedResourceType",
    LookUpOptions: "../lookUpTypes",
    LookUpOutputOptions: "../lookUpTypes",
    OutputArgs: "../lookUpTypes",
};

/** The types that a program uses, made from the tables of `schema/`. */
export const programTypeFiles = Object.entries(declarations).map(([name, make]) => ({
    path: resolve(folder, `${name}.ts`),
    content: (): string => {
        const own = make();
        const text = own.map((one) => one.text).join("\n");
        return `// Made from the tables of schema/ by \`npm run generate\`.\n${importsOf(name, text)}\n${text}`;
    },
}));

/** The imports that a file's text needs: by the names that occur in it, comments aside. */
function importsOf(file: string, text: string): string {
    const code = text.replaceAll(/\/\*\*.*?\*\//gs, "");
    const modules = new Map<string, string[]>();
    const add = (type: string, module: string) => {
        if (new RegExp(`\\b${type}\\b`).test(code)) {
            modules.set(module, [...(modules.get(module) ?? []), type]);
        }
    };
    for (const [type, module] of Object.entries(handWritten)) {
        add(type, module);
    }
    for (const [other, make] of Object.entries(declarations)) {
        for (const { name } of other === file ? [] : make()) {
            add(name, `./${other}`);
        }
    }
    const pulumi = code.includes("pulumi.") ? 'import type * as pulumi from "@pulumi/pulumi";\n' : "";
    const lines = [...modules]
        .sort(([one], [another]) => (one < another ? -1 : 1))
        .map(([module, names]) => importLine([...names].sort(), module));
    return pulumi + lines.join("");
}

/** As the formatter has it. */
function importLine(names: readonly string[], module: string): string {
    const line = `import type { ${names.join(", ")} } from "${module}";\n`;
    return line.length <= 111
        ? line
        : `import type {\n${names.map((name) => `    ${name},\n`).join("")}} from "${module}";\n`;
}

/** Each type once, however many tables name it. @throws Error if two types have the same name */
function unique(found: readonly Declaration[]): Declaration[] {
    const byName = new Map<string, Declaration>();
    for (const one of found) {
        const known = byName.get(one.name) ?? one;
        if (known.text !== one.text) {
            throw new Error(`Two types of schema/ have the name ${one.name}.`);
        }
        byName.set(one.name, known);
    }
    return [...byName.values()];
}
