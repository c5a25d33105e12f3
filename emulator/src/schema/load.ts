import type { z } from "zod";
import { InputError } from "../errors/inputError.js";

/** The schemas. They are loaded by the first value that is checked, because zod takes as long as all else at the start. */
export function schemas(): typeof import("./index.js") {
    return require("./index.js");
}

/** The value of an option as its schema has it. @throws InputError naming the first thing that is wrong with it */
export function checkedOption<Value>(schema: z.ZodType<Value>, value: unknown, option: string): Value {
    const result = schema.safeParse(value);
    if (!result.success) {
        throw new InputError(schemas().problemsOf(result.error, option, [option])[0]?.message);
    }
    return result.data;
}
