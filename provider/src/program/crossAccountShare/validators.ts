import type { PropertyType } from "../../schema/types/propertyType";
import { unknownValue } from "../../schema/unknown";
import { isObject, isOutputOrPromise } from "../inputPredicates";
import * as pulumi from "../sdk";

type Properties = Readonly<Record<string, unknown>>;

/** What is wrong with an object's fields, some of which may not be known yet. @param path of the object; empty at the top. */
export function* problemsWithFields(
    path: string,
    type: PropertyType<unknown>,
    properties: Properties,
): Generator<string> {
    const problem = type.problemWith(withUnknowns(properties));
    if (problem !== undefined) {
        yield `${`${path}${problem.path ?? ""}`.replace(/^\./, "")} ${problem.reason}`;
    }
}

/** Properties in the form of the common check, which marks values that are not known yet. */
function withUnknowns(properties: Properties): Properties {
    return Object.fromEntries(Object.entries(properties).map(([name, value]) => [name, withUnknown(value)]));
}

function withUnknown(value: unknown): unknown {
    if (isOutputOrPromise(value)) {
        return unknownValue;
    }
    return isObject(value) && !pulumi.Resource.isInstance(value) ? withUnknowns(value) : value;
}

/** What is wrong with a record of named entries, and with each of them. */
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

/** Entries that are known to be the same. @param identify what distinguishes an entry. */
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
