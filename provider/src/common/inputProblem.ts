export interface Problem {
    /** Where in the value, such as `[0].senderAccountId`. Default: the value itself. */
    readonly path?: string;
    /** The end of a sentence that begins with the property's name and the path. */
    readonly reason: string;
}

export interface InputProblem extends Problem {
    readonly property: string;
}

/** The problem as a sentence, without a full stop. */
export function sentenceOf({ property, path = "", reason }: InputProblem): string {
    return `${property}${path} ${reason}`;
}

/** The end of a sentence that says what a value is and what it must be. */
export function shouldBe(value: unknown, right: string): string {
    return `is ${JSON.stringify(value)?.slice(0, 80)}, but must be ${right}`;
}
