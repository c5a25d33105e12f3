import { fieldSentences, sentence } from "../../../provider/src/schema/sentences";
import type { Shape } from "../../../provider/src/schema/types/propertyType";
import { comment, type Declaration, type Form, interfaceOf, memberType, nameOf, upperFirst } from "./render";

/** The objects that shapes name, and those that these name, as interfaces. */
export function namedObjects(shapes: readonly Shape[], form: Form): Declaration[] {
    return shapes.flatMap((shape): Declaration[] => {
        const { typeDescription = "", fields } = shape;
        if (fields === undefined) {
            return [];
        }
        const members = Object.entries(fields).map(([field, one]) => ({
            name: field,
            documentation: fieldSentences(one),
            ...memberType(one, form),
        }));
        return [
            ...namedObjects(Object.values(fields), form),
            interfaceOf(nameOf(shape, form), typeDescription, form, members),
        ];
    });
}

/**
 * The named choices of strings among shapes, and in them. Each is a type, and an object with the members by the names that
 * Pulumi's generators give them: the code that `pulumi import` prints uses them. A program can as well write the strings.
 */
export function enumerations(shapes: readonly Shape[]): Declaration[] {
    return shapes.flatMap(({ name, typeDescription = "", values, fields = {}, items }): Declaration[] => {
        if (name === undefined || values === undefined) {
            return enumerations([...Object.values(fields), ...(items === undefined ? [] : [items])]);
        }
        const documentation = comment(sentence(typeDescription));
        const members = values.map((value) => `    ${upperFirst(value)}: ${JSON.stringify(value)},\n`);
        const object = `export const ${name} = {\n${members.join("")}} as const;\n`;
        const type = `export type ${name} = (typeof ${name})[keyof typeof ${name}];\n`;
        return [{ name, text: `${documentation}${object}${documentation}${type}` }];
    });
}
