/** What is wrong with a value. */
export interface Problem {
    /** Where in the value, such as `[0].senderAccountId`. Default: the value itself. */
    readonly path?: string;
    /** The end of a sentence that begins with the property's name and the path. */
    readonly reason: string;
}

/** One thing that is wrong with what a program declares. */
export interface InputProblem extends Problem {
    /** Name of the property. */
    readonly property: string;
}

/** A problem as a sentence, without a full stop. */
export function sentenceOf({ property, path = "", reason }: InputProblem): string {
    return `${property}${path} ${reason}`;
}

/** The end of a sentence that says what a value is, and what it should be. */
export function shouldBe(value: unknown, right: string): string {
    return `is ${JSON.stringify(value)?.slice(0, 80)}, but must be ${right}`;
}
