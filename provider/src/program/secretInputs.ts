import { isAbsent } from "../common/json";
import { isObject, isOutputOrPromise } from "./inputPredicates";
import * as pulumi from "./sdk";

/** Marks secrets even if the program does not. @param paths names of inputs, or `input.field` in an object. */
export function withSecrets(
    inputs: Readonly<Record<string, unknown>>,
    paths: readonly string[],
): Record<string, unknown> {
    const marked: Record<string, unknown> = { ...inputs };
    for (const path of paths) {
        const [name = "", ...field] = path.split(".");
        if (!isAbsent(marked[name])) {
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
    if (isOutputOrPromise(value)) {
        return pulumi.all([value]).apply(([known]) => withSecret(known, path));
    }
    return isObject(value) && !isAbsent(value[name])
        ? { ...value, [name]: withSecret(value[name], field) }
        : value;
}
