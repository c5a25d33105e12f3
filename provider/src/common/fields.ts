import { isJsonObject, type JsonObject } from "./json";
import { UserFacingError } from "./userFacingError";

/** A response of the service, or a recorded state, does not have the expected form. */
export class UnexpectedDataError extends UserFacingError {
    override readonly name = "UnexpectedDataError";
}

/**
 * Reads the fields of an object from outside. Every method throws UnexpectedDataError, which names the field's place,
 * if the field does not have the requested form.
 */
export class Fields {
    /** @param place where the object is, such as `ListResourceShares.ResourceShares[2]`. */
    constructor(
        private readonly object: JsonObject,
        private readonly place: string,
    ) {}

    /** Null and an empty string count as absent. */
    isAbsent(name: string): boolean {
        const value = this.object[name];
        return value === undefined || value === null || value === "";
    }

    /** A string that is present and not empty. */
    requiredString(name: string): string {
        const value = this.object[name];
        if (typeof value !== "string" || value === "") {
            throw this.unexpected(name, "a string that is not empty");
        }
        return wellFormed(value);
    }

    /** An id that is present. It is sent back to the service, which refuses anything else. */
    id(name: string, pattern: RegExp): string {
        const value = this.object[name];
        if (typeof value !== "string" || !pattern.test(value)) {
            throw this.unexpected(name, "an id");
        }
        return value;
    }

    /** Null if it is absent or empty. */
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

    number(name: string): number {
        const value = this.object[name];
        if (typeof value !== "number") {
            throw this.unexpected(name, "a number");
        }
        return value;
    }

    oneOf<Value extends string>(name: string, values: readonly Value[]): Value {
        const found = values.find((value) => value === this.object[name]);
        if (found === undefined) {
            throw this.unexpected(name, `one of ${values.join(", ")}`);
        }
        return found;
    }

    /** An absent boolean counts as false. */
    boolean(name: string): boolean {
        const value = this.object[name] ?? false;
        if (typeof value !== "boolean") {
            throw this.unexpected(name, "true or false");
        }
        return value;
    }

    child(name: string): Fields {
        const value = this.object[name];
        if (!isJsonObject(value)) {
            throw this.unexpected(name, "an object");
        }
        return new Fields(value, `${this.place}.${name}`);
    }

    /** An array of objects; an absent one counts as empty. */
    list(name: string): Fields[] {
        return this.isAbsent(name) ? [] : this.requiredList(name);
    }

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

    /** The length of an array, which can be checked before its items are read. */
    lengthOfList(name: string): number {
        return this.array(name).length;
    }

    /** An array of strings that are not empty; an absent one counts as empty. */
    strings(name: string): string[] {
        const value = this.object[name] ?? [];
        const isRight = (item: unknown): item is string => typeof item === "string" && item !== "";
        if (!Array.isArray(value) || !value.every(isRight)) {
            throw this.unexpected(name, "an array of strings that are not empty");
        }
        return value;
    }

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

/** A value for a message: the beginning of a long one, and only the kind of a nested one. */
function describe(value: unknown): string {
    if (value === undefined) {
        return "absent";
    }
    if (typeof value === "object" && value !== null) {
        return Array.isArray(value) ? "an array" : "an object";
    }
    return JSON.stringify(typeof value === "string" ? value.slice(0, 80) : value);
}

/** Replaces halves of surrogate pairs, which JSON can write and UTF-8 cannot: not every engine keeps them. */
function wellFormed(text: string): string {
    return text.replace(/\p{Surrogate}/gu, "\ufffd");
}
