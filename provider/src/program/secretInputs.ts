import * as pulumi from "@pulumi/pulumi";

/**
 * Inputs whose secrets are marked as such, so that a state holds them encrypted even where the program does not mark
 * them so. All else stays as it is.
 * @param paths of the secrets: an input's name or, of a field of an object, `input.field`.
 */
export function withSecrets(
    inputs: Readonly<Record<string, unknown>>,
    paths: readonly string[],
): Record<string, unknown> {
    const marked: Record<string, unknown> = { ...inputs };
    for (const path of paths) {
        const [name = "", ...field] = path.split(".");
        if (marked[name] !== undefined && marked[name] !== null) {
            marked[name] = withSecret(marked[name], field);
        }
    }
    return marked;
}

function withSecret(value: unknown, path: readonly string[]): unknown {
    const [name, ...field] = path;
    if (name === undefined) {
        return pulumi.secret(value);
    }
    if (pulumi.Output.isInstance(value) || value instanceof Promise) {
        return pulumi.output(value).apply((known: unknown) => withSecret(known, path));
    }
    return isObject(value) && value[name] !== undefined && value[name] !== null
        ? { ...value, [name]: withSecret(value[name], field) }
        : value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
