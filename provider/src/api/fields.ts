import { ReportedError } from "./reportedError";

/** A JSON object of which nothing is known yet. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** An answer of the service, or a recorded state, is not of the documented form. */
export class UnexpectedDataError extends ReportedError {
    override readonly name = "UnexpectedDataError";
}

/** Whether a value is a JSON object: not null, not a list. */
export function isJsonObject(value: unknown): value is JsonObject {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Reads the fields of one object that came from outside; every miss is an error that names the field's place. */
export class Fields {
    /** @param place where the object stands, such as `ListResourceShares.ResourceShares[2]`. */
    constructor(
        private readonly object: JsonObject,
        private readonly place: string,
    ) {}

    /** A text that must be there and not empty. */
    text(name: string): string {
        const value = this.object[name];
        if (typeof value !== "string" || value === "") {
            throw this.unexpected(name, "a text that is not empty");
        }
        return value;
    }

    /** A text, or null where it is absent or empty. */
    optionalText(name: string): string | null {
        const value = this.object[name];
        if (value === undefined || value === null || value === "") {
            return null;
        }
        if (typeof value !== "string") {
            throw this.unexpected(name, "a text");
        }
        return value;
    }

    /** One of a closed set of texts. */
    oneOf<Value extends string>(name: string, values: readonly Value[]): Value {
        const found = values.find((value) => value === this.object[name]);
        if (found === undefined) {
            throw this.unexpected(name, `one of ${values.join(", ")}`);
        }
        return found;
    }

    /** An object that must be there. */
    child(name: string): Fields {
        const value = this.object[name];
        if (!isJsonObject(value)) {
            throw this.unexpected(name, "an object");
        }
        return new Fields(value, `${this.place}.${name}`);
    }

    /** A list of objects; absent counts as empty. */
    list(name: string): Fields[] {
        const value = this.object[name] ?? [];
        if (!Array.isArray(value)) {
            throw this.unexpected(name, "a list");
        }
        return value.map((item: unknown, index) => {
            const place = `${name}[${index}]`;
            if (!isJsonObject(item)) {
                throw this.unexpected(place, "an object");
            }
            return new Fields(item, `${this.place}.${place}`);
        });
    }

    private unexpected(name: string, expected: string): UnexpectedDataError {
        const value = JSON.stringify(this.object[name]) ?? "absent";
        return new UnexpectedDataError(
            `Unexpected data: ${this.place}.${name} is ${value.slice(0, 80)}, not ${expected}.`,
        );
    }
}
