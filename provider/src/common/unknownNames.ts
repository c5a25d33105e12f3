export function unknownNames(object: object, known: readonly string[]): string[] {
    return Object.keys(object).filter((name) => !known.includes(name));
}

/** The end of a sentence about an object with an unknown name; undefined if it has none. @param has its verb. */
export function problemWithNames(object: object, known: readonly string[], has = "has"): string | undefined {
    const [unknown] = unknownNames(object, known);
    return unknown === undefined ? undefined : `${has} "${unknown}", but ${thereAre(known)}`;
}

/** Which names are known: a part of a sentence. */
export function thereAre(known: readonly string[]): string {
    return `there are ${known.join(", ")}`;
}
