import { isAbsent } from "../../common/json";
import { problemWithInput } from "../../schema/problemWithInput";
import { isObject, isOutputOrPromise } from "../inputPredicates";

type Properties = Readonly<Record<string, unknown>>;

/** The names of properties that do not exist. @param subject the beginning of the sentence, with its verb */
export function* problemsWithNames(
    subject: string,
    properties: Properties,
    names: readonly string[],
): Generator<string> {
    for (const name of Object.keys(properties)) {
        if (!names.includes(name)) {
            yield `${subject} "${name}", but there are ${names.join(", ")}`;
        }
    }
}

/** Known values that are not of the form of the response's input of the same name. */
export function* problemsWithInputs(
    prefix: string,
    properties: Properties,
    names: readonly Parameters<typeof problemWithInput>[0][],
): Generator<string> {
    for (const name of names) {
        const value = properties[name];
        const problem =
            isAbsent(value) || isOutputOrPromise(value) ? undefined : problemWithInput(name, value);
        if (problem !== undefined) {
            yield `${prefix}${name} ${problem}`;
        }
    }
}

/** A known value that is no text, or none without its white space. @param what says what it is, such as "the name of a share" */
export function* problemsWithString(path: string, value: unknown, what: string): Generator<string> {
    if (isAbsent(value) || isOutputOrPromise(value)) {
        return;
    }
    if (typeof value !== "string" || value.trim() === "" || value.trim() !== value) {
        yield `${path} is ${JSON.stringify(value)}, but must be ${what}, without white space around it`;
    }
}

/** What is wrong with a record by name, and with each of its entries. */
export function* problemsWithEntries(
    name: string,
    record: unknown,
    problemsWithEntry: (path: string, entry: Properties) => Iterable<string>,
): Generator<string> {
    if (!isObject(record)) {
        yield `${name} must be an object with a name for each of the ${name}`;
        return;
    }
    for (const [key, entry] of Object.entries(record)) {
        const path = `${name}.${key}`;
        if (!isObject(entry)) {
            yield `${path} must be an object, whose values may be outputs`;
            return;
        }
        yield* problemsWithEntry(path, entry);
    }
}

/** Two entries of a record that are known to be the same. @param identify what makes an entry what it is */
export function* problemsWithDuplicates(
    name: string,
    record: unknown,
    identify: (entry: Properties) => readonly unknown[],
): Generator<string> {
    const seen = new Map<string, string>();
    for (const [key, entry] of Object.entries(isObject(record) ? record : {})) {
        const identity = isObject(entry) ? identify(entry) : [];
        if (identity.some(isOutputOrPromise)) {
            continue;
        }
        const text = identity.join(" ");
        const other = seen.get(text);
        if (other !== undefined) {
            yield `${name}.${key} and ${name}.${other} are the same: ${[...new Set(identity)].join(" ")}`;
        }
        seen.set(text, key);
    }
}
