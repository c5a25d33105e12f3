import type { z } from "zod";

/** What an object with these members holds, read-only. Members keep their docstrings. */
export type Inferred<Members extends z.ZodRawShape> = ReadOnly<z.infer<z.ZodObject<Members>>>;

/** Inferred members, of which some change. */
export type Changing<Type, Names extends keyof Type> = {
    readonly [Name in keyof Type as Exclude<Name, Names>]: Type[Name];
} & { -readonly [Name in keyof Type as Extract<Name, Names>]: Type[Name] };

type ReadOnly<Type> = Type extends readonly (infer Item)[]
    ? readonly ReadOnly<Item>[]
    : Type extends object
      ? { readonly [Name in keyof Type]: ReadOnly<Type[Name]> }
      : Type;
