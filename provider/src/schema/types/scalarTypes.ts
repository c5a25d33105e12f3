import { type Problem, shouldBe } from "../../common/inputProblem";
import { type Bounds, isWholeNumberWithin } from "../../common/wholeNumber";
import type { PropertyType } from "./propertyType";

export function oneOf<Value extends string>(...values: readonly Value[]): PropertyType<Value> {
    const list = (quote: string) => values.map((value) => `${quote}"${value}"${quote}`).join(" or ");
    return {
        problemWith: (value) => (values.some((one) => one === value) ? undefined : wrong(value, list(""))),
        read: (fields, name) => fields.oneOf(name, values),
        expected: list("`"),
        shape: { type: "string", values },
    };
}

/** An id that is easily mistaken for this one. */
interface OtherId {
    readonly pattern: RegExp;
    /** Such as "an invitation id". */
    readonly what: string;
    /** The property that takes it. */
    readonly property: string;
}

/** @param what such as "an invitation id". @param example a valid id. @param other an id for another property. Default: none. */
export function id(pattern: RegExp, what: string, example: string, other?: OtherId): PropertyType<string> {
    const right = `${what} such as "${example}"`;
    return {
        problemWith(value) {
            if (typeof value === "number") {
                return wrong(value, `${right}, in quotes: a number loses digits`);
            }
            if (typeof value === "string" && other?.pattern.test(value)) {
                return wrong(value, `${right}: declare ${other.what} as ${other.property}`);
            }
            return typeof value === "string" && pattern.test(value) ? undefined : wrong(value, right);
        },
        read: (fields, name) => fields.requiredString(name),
        expected: `${what}: \`${example}\``,
        shape: { type: "string" },
    };
}

/** An absent string is read as empty. */
export const string: PropertyType<string> = {
    problemWith: (value) => (typeof value === "string" ? undefined : wrong(value, "a string")),
    read: (fields, name) => fields.string(name) ?? "",
    expected: "string",
    shape: { type: "string" },
};

/** An absent boolean is read as false. */
export const boolean: PropertyType<boolean> = {
    problemWith: (value) => (typeof value === "boolean" ? undefined : wrong(value, "true or false")),
    read: (fields, name) => fields.boolean(name),
    expected: "boolean",
    shape: { type: "boolean" },
};

/** @param what such as "the name of a profile". */
export function nonEmptyString(what: string): PropertyType<string> {
    return {
        problemWith: (value) =>
            typeof value === "string" && value.trim() !== "" ? undefined : wrong(value, what),
        read: (fields, name) => fields.requiredString(name),
        expected: what,
        shape: { type: "string" },
    };
}

/** A string that is not empty, without white space around it. @param what such as "the name of a share". */
export function trimmedString(what: string): PropertyType<string> {
    const expected = `${what}, without white space around it`;
    return {
        ...nonEmptyString(expected),
        problemWith: (value) =>
            typeof value === "string" && value !== "" && value.trim() === value
                ? undefined
                : wrong(value, expected),
    };
}

/** @param unit such as "seconds". */
export function wholeNumber(bounds: Bounds, unit: string): PropertyType<number> {
    const expected = `a whole number of ${unit} from ${bounds.min} to ${bounds.max}`;
    return {
        problemWith: (value) =>
            typeof value === "number" && isWholeNumberWithin(value, bounds)
                ? undefined
                : wrong(value, expected),
        read: (fields, name) => fields.number(name),
        expected,
        shape: { type: "integer" },
    };
}

function wrong(value: unknown, right: string): Problem {
    return { reason: shouldBe(value, right) };
}
