import { isJsonObject, type JsonObject } from "./json";
import { UserFacingError } from "./userFacingError";

/** A response of the service, or a recorded state, does not have the documented form. */
export class UnexpectedDataError extends UserFacingError {
    override readonly name = "UnexpectedDataError";
}

/**
 * Reads the fields of one object that came from outside.
 * Every method throws UnexpectedDataError, which names the field's place, if the field does not have the form asked for.
 */
export class Fields {
    /** @param place where the object stands, such as `ListResourceShares.ResourceShares[2]`. */
    constructor(
        private readonly object: JsonObject,
        private readonly place: string,
    ) {}

    /** Whether there is nothing: null and an empty string count as absent. */
    isAbsent(name: string): boolean {
        const value = this.object[name];
        return value === undefined || value === null || value === "";
    }

    /** A string that must be there and not empty. */
    requiredString(name: string): string {
        const value = this.object[name];
        if (typeof value !== "string" || value === "") {
            throw this.unexpected(name, "a string that is not empty");
        }
        return wellFormed(value);
    }

    /** An id that must be there. It is sent back to the service, which refuses what is none. */
    id(name: string, pattern: RegExp): string {
        const value = this.object[name];
        if (typeof value !== "string" || !pattern.test(value)) {
            throw this.unexpected(name, "an id");
        }
        return value;
    }

    /** A string, or null if it is absent or empty. */
    string(name: string): string | null {
        const value = this.object[name];
        if (this.isAbsent(name)) {
            return null;
        }
        if (typeof value !== "string") {
            throw this.unexpected(name, "a string");
        }
        return wellFormed(value);
    }

    /** A number that must be there. */
    number(name: string): number {
        const value = this.object[name];
        if (typeof value !== "number") {
            throw this.unexpected(name, "a number");
        }
        return value;
    }

    /** One of a closed set of strings. */
    oneOf<Value extends string>(name: string, values: readonly Value[]): Value {
        const found = values.find((value) => value === this.object[name]);
        if (found === undefined) {
            throw this.unexpected(name, `one of ${values.join(", ")}`);
        }
        return found;
    }

    /** A boolean; absent counts as false. */
    boolean(name: string): boolean {
        const value = this.object[name] ?? false;
        if (typeof value !== "boolean") {
            throw this.unexpected(name, "true or false");
        }
        return value;
    }

    /** An object that must be there. */
    child(name: string): Fields {
        const value = this.object[name];
        if (!isJsonObject(value)) {
            throw this.unexpected(name, "an object");
        }
        return new Fields(value, `${this.place}.${name}`);
    }

    /** An array of objects; absent counts as empty. */
    list(name: string): Fields[] {
        return this.isAbsent(name) ? [] : this.requiredList(name);
    }

    /** An array of objects that must be there. */
    requiredList(name: string): Fields[] {
        return this.array(name).map((item, index) => {
            const place = `${this.place}.${name}[${index}]`;
            if (!isJsonObject(item)) {
                throw new UnexpectedDataError(
                    `Unexpected data: ${place} is ${describe(item)}, not an object.`,
                );
            }
            return new Fields(item, place);
        });
    }

    /** How long an array is that must be there: to know it before anything is made of its items. */
    lengthOfList(name: string): number {
        return this.array(name).length;
    }

    /** An array of strings, none of them empty; absent counts as empty. */
    strings(name: string): string[] {
        const value = this.object[name] ?? [];
        const isRight = (item: unknown): item is string => typeof item === "string" && item !== "";
        if (!Array.isArray(value) || !value.every(isRight)) {
            throw this.unexpected(name, "an array of strings that are not empty");
        }
        return value;
    }

    /** The names of the fields. */
    names(): string[] {
        return Object.keys(this.object);
    }

    private array(name: string): readonly unknown[] {
        const value = this.object[name];
        if (!Array.isArray(value)) {
            throw this.unexpected(name, "an array");
        }
        return value;
    }

    private unexpected(name: string, expected: string): UnexpectedDataError {
        const value = describe(this.object[name]);
        return new UnexpectedDataError(
            `Unexpected data: ${this.place}.${name} is ${value}, not ${expected}.`,
        );
    }
}

/** A value as a message shows it: of what is long, its beginning, and of what is deep, no more than what it is. */
function describe(value: unknown): string {
    if (value === undefined) {
        return "absent";
    }
    if (typeof value === "object" && value !== null) {
        return Array.isArray(value) ? "an array" : "an object";
    }
    return JSON.stringify(typeof value === "string" ? value.slice(0, 80) : value);
}

/** Text without halves of surrogate pairs, which JSON can write and UTF-8 cannot: not every engine keeps them. */
function wellFormed(text: string): string {
    return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
