import {
    type Input,
    inputsOf,
    outputsOf,
    type PropertyTable,
} from "../../../provider/src/schema/propertyTable";
import { allInputSentences, sentence } from "../../../provider/src/schema/sentences";
import type { Shape } from "../../../provider/src/schema/types/propertyType";
import { type Declaration, type Form, inputOf, interfaceOf, type Member, memberType, typeOf } from "./render";

/** The inputs of a table as an interface. @param base an interface that has some of them. Default: none has. */
export function inputs(
    name: string,
    description: string,
    form: Form,
    table: PropertyTable,
    base?: { readonly name: string; readonly table: PropertyTable },
): Declaration {
    const own = Object.entries(inputsOf(table)).filter(([one]) => base === undefined || !(one in base.table));
    const members = own.map(([one, input]) => inputMember(one, input, form));
    return interfaceOf(name, description, form, members, base?.name);
}

function inputMember(name: string, input: Input, form: Form): Member {
    const isOptional = input.required !== true;
    const type = typeOf(input.type.shape, form);
    return {
        name,
        documentation: allInputSentences(input),
        type: form === "input" ? inputOf(type, isOptional) : `${type}${isOptional ? " | undefined" : ""}`,
        isOptional,
    };
}

/** The outputs of a table as an interface: of a resource, each is known once the resource is. */
export function outputs(
    name: string,
    description: string,
    table: PropertyTable,
    of: "resource" | "look-up",
): Declaration {
    const members = Object.entries(outputsOf(table)).map(([one, output]) => {
        const { type } = memberType(output.type.shape, "plain");
        return {
            name: one,
            documentation: sentence(output.description),
            type: of === "resource" ? `pulumi.Output<${type}>` : type,
            isOptional: false,
        };
    });
    return interfaceOf(name, description, "plain", members);
}

export function inputShapes(table: PropertyTable): Shape[] {
    return Object.values(inputsOf(table)).map(({ type }) => type.shape);
}

export function outputShapes(table: PropertyTable): Shape[] {
    return Object.values(outputsOf(table)).map(({ type }) => type.shape);
}
