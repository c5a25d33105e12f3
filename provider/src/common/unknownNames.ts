export function unknownNames(object: object, known: readonly string[]): string[] {
    return Object.keys(object).filter((name) => !known.includes(name));
}

/**
 * What is wrong with an object that has an unknown name: the end of a sentence; undefined if it has none.
 * @param has the verb of that sentence. Default: has.
 */
export function problemWithNames(object: object, known: readonly string[], has = "has"): string | undefined {
    const [unknown] = unknownNames(object, known);
    return unknown === undefined ? undefined : `${has} "${unknown}", but ${thereAre(known)}`;
}

/** Which names are known: a part of a sentence. */
export function thereAre(known: readonly string[]): string {
    return `there are ${known.join(", ")}`;
}
