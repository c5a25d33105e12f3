import { Fields } from "../common/fields";
import { type InputProblem, sentenceOf } from "../common/inputProblem";
import { isAbsent } from "../common/json";
import { thereAre } from "../common/unknownNames";
import { UserFacingError } from "../common/userFacingError";
import {
    type AccountDefaults,
    type InputsOf,
    inputsOf,
    type Properties,
    type PropertyTable,
} from "./propertyTable";
import { isUnknown } from "./unknown";

/** What is wrong with each declared property. Values that are not known yet pass. */
export function problemsWith(table: PropertyTable, declared: Properties): InputProblem[] {
    const inputs = inputsOf(table);
    const problems = Object.entries(declared).flatMap(([property, value]): InputProblem[] => {
        const input = Object.hasOwn(inputs, property) ? inputs[property] : undefined;
        if (input === undefined) {
            return [{ property, reason: notAProperty(property, Object.keys(inputs)) }];
        }
        if (isAbsent(value) || isUnknown(value)) {
            return [];
        }
        const problem = input.type.problemWith(value);
        if (problem !== undefined) {
            return [{ property, ...problem }];
        }
        const reason = input.problemBeside?.(value, declared);
        return reason === undefined ? [] : [{ property, reason }];
    });
    const missing = Object.entries(inputs).filter(
        ([name, input]) => input.required === true && isAbsent(declared[name]),
    );
    return [
        ...problems,
        ...missing.map(([property, { type }]) => ({
            property,
            reason: `is required: ${type.expected.replaceAll("`", "")}`,
        })),
    ];
}

function notAProperty(property: string, names: readonly string[]): string {
    const meant = names.find((name) => name.toLowerCase() === property.toLowerCase());
    return meant === undefined
        ? `is not a property; ${thereAre(names)}`
        : `is not a property; did you mean ${meant}?`;
}

/** The declared properties with defaults. Values that are not known yet stay as the engine writes them. */
export function withDefaults(
    table: PropertyTable,
    declared: Properties,
    account: AccountDefaults,
): Properties {
    const filled = Object.entries(inputsOf(table)).map(([name, input]) => {
        const value = declared[name];
        const given = typeof input.default === "function" ? input.default(account) : input.default;
        return [name, isAbsent(value) ? given : value] as const;
    });
    return Object.fromEntries(filled.filter(([, value]) => !isAbsent(value)));
}

/** The inputs of a create or an update, after a check. @throws UserFacingError if they are invalid. */
export function parseInputs<Table extends PropertyTable>(
    table: Table,
    properties: Properties,
): InputsOf<Table> {
    const [problem] = problemsWith(table, properties);
    if (problem !== undefined) {
        throw new UserFacingError(`${sentenceOf(problem)}.`);
    }
    const fields = new Fields(properties, "inputs");
    const present = Object.entries(inputsOf(table)).filter(([name]) => !isAbsent(properties[name]));
    // The TypeScript type holds because each name was read by its own property type.
    return Object.fromEntries(
        present.map(([name, { type }]) => [name, type.read(fields, name)]),
    ) as InputsOf<Table>;
}
