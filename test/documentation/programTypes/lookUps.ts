import {
    accountArguments,
    accountMeaning,
    type LookUpDescription,
    lookUps,
} from "../../../provider/src/schema/lookUps";
import { comment, type Declaration, upperFirst } from "./render";
import { inputs, outputs } from "./tables";

const account = "LookUpAccount";
const whatTheyAre =
    "The look-ups of a program. They change nothing, and ask the service anew in every preview and every `up`.";

/** The arguments and the results of the look-ups, and their functions. */
export function lookUpDeclarations(): Declaration[] {
    const described: readonly (readonly [string, LookUpDescription])[] = Object.entries(lookUps);
    return [
        inputs(account, accountMeaning, "plain", accountArguments),
        ...described.flatMap(([name, { argumentsMeaning, resultMeaning, properties }]) => [
            inputs(`${upperFirst(name)}Args`, argumentsMeaning, "plain", properties, {
                name: account,
                table: accountArguments,
            }),
            outputArguments(upperFirst(name)),
            outputs(`${upperFirst(name)}Result`, resultMeaning, properties, "look-up"),
        ]),
        {
            name: "LookUps",
            text: `${comment(whatTheyAre)}export interface LookUps {\n${described.map(functionsOf).join("")}}\n`,
        },
    ];
}

function outputArguments(type: string): Declaration {
    const name = `${type}OutputArgs`;
    return { name, text: `export type ${name} = OutputArgs<${type}Args>;\n` };
}

/** A look-up, for plain arguments and for outputs. */
function functionsOf([name, { description, needsArguments, page }]: readonly [
    string,
    LookUpDescription,
]): string {
    const type = upperFirst(name);
    const args = needsArguments === true ? "args" : "args?";
    const nothing = needsArguments === true ? "there is none, " : "";
    const refusals = `@throws RunError, which the engine shows without a stack trace, if ${nothing}an argument is wrong or the service refuses the call.`;
    const ofOutputs =
        `${description} The arguments may be outputs. In a preview, the result is unknown if an argument is unknown. The` +
        " result is a secret if an argument is a secret.";
    return (
        comment(`${description}\n${page}\n${refusals}`, "    ") +
        method(name, [`${args}: ${type}Args`, "options?: LookUpOptions"], `Promise<${type}Result>`) +
        comment(`${ofOutputs}\n${page}`, "    ") +
        method(
            `${name}Output`,
            [`${args}: ${type}OutputArgs`, "options?: LookUpOutputOptions"],
            `pulumi.Output<${type}Result>`,
        )
    );
}

/** As the formatter has it. */
function method(name: string, parameters: readonly string[], result: string): string {
    const line = `    ${name}(${parameters.join(", ")}): ${result};\n`;
    return line.length <= 111
        ? line
        : `    ${name}(\n${parameters.map((one) => `        ${one},\n`).join("")}    ): ${result};\n`;
}
