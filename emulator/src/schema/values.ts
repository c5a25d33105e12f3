import { z } from "zod";
import { latestTime, maxMilliseconds } from "../timeLimits.js";

/** The most characters of a value in a message. */
const maxShown = 60;

/** The latest time in a record, such as the end of an invitation. */
const lastRecordedTime = latestTime + maxMilliseconds;

interface Issue {
    readonly input?: unknown;
}

/** The message about a value that is missing or wrong; it follows the name of the value. */
export function mustBe(expected: string, show: (value: unknown) => string = shown) {
    return {
        error: ({ input }: Issue) =>
            input === undefined
                ? `is missing; it must be ${expected}`
                : `must be ${expected}, not ${show(input)}`,
    };
}

/** A value in a message, on one line. */
export function shown(value: unknown): string {
    if (Array.isArray(value)) {
        return "a list";
    }
    if (typeof value === "object" && value !== null) {
        return "a mapping";
    }
    const text = typeof value === "string" ? JSON.stringify(value) : String(value);
    return text.length > maxShown ? `${text.slice(0, maxShown)}…` : text;
}

export function text() {
    return z.string(mustBe("a string (numbers in quotes)"));
}

/** A string that no message shows. */
export function secret() {
    return z.string(mustBe("a string (numbers in quotes)", (value) => `a ${typeof value}`));
}

/** A string of a form. */
export function form(pattern: RegExp) {
    return text().regex(pattern, mustBe(`of the form ${pattern.source}`));
}

export function oneOf<const Values extends readonly string[]>(values: Values) {
    return z.enum(values, mustBe(`one of ${values.join(", ")}`));
}

export function flag() {
    return z.boolean(mustBe("true or false"));
}

export function wholeNumber() {
    return z.int(mustBe("a whole number"));
}

/** A whole number that is not negative. */
export function count() {
    return wholeNumber().min(0, mustBe("0 or more"));
}

/** A whole number in a range. */
export function wholeNumberFrom(low: number, high: number) {
    const range = mustBe(`from ${low} to ${high}`);
    return wholeNumber().min(low, range).max(high, range);
}

/** A number in a range. */
export function numberFrom(low: number, high: number) {
    const range = mustBe(`from ${low} to ${high}`);
    return z.number(mustBe("a number")).min(low, range).max(high, range);
}

/** A time in milliseconds since 1970. */
export function time(latest = lastRecordedTime) {
    const expected = mustBe(`a number of milliseconds, at most ${latest}`);
    return z.number(expected).min(-latest, expected).max(latest, expected);
}

export function list<Item extends z.ZodType>(item: Item) {
    return z.array(item, mustBe("a list"));
}

/** An object with these members; others are left out. */
export function record<const Members extends z.ZodRawShape>(members: Members) {
    return z.object(members, mustBe("a mapping"));
}

/** An object with these members and no others. */
export function only<const Members extends z.ZodRawShape>(members: Members) {
    const wrongType = mustBe("a mapping");
    return z.strictObject(members, {
        error: (issue) =>
            issue.code === "unrecognized_keys"
                ? issue.keys.map((name) => noMember(name, Object.keys(members))).join("\n")
                : wrongType.error(issue),
    });
}

function noMember(name: string, known: readonly string[]): string {
    const alike = known.find((one) => one.startsWith(name.slice(0, 4)) || one.endsWith(name.slice(-4)));
    return `has no member ${name.replace(/\s+/g, " ")}; ${alike === undefined ? `it may have ${known.join(", ")}` : `is ${alike} meant?`}`;
}
