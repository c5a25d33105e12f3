/** The type in a URN, `urn:pulumi:<stack>::<project>::<types of the parents, each with a $><type>::<name>`. */
export function typeIn(urn: string): string {
    return urn.split("::")[2]?.split("$").at(-1) ?? "";
}

/** Whether a program declares the provider: those of the stack's configuration are `default` or `default_<version>`. */
export function isExplicitProvider(urn: string): boolean {
    return !/^default(_|$)/.test(urn.split("::").at(-1) ?? "");
}
