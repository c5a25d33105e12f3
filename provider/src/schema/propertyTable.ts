import type { PropertyType, Shape, ValueOf } from "./types/propertyType";

/** Properties in an adapter's plain values, whose types are unknown. */
export type Properties = Readonly<Record<string, unknown>>;

/** The defaults that an account provides. */
export interface AccountDefaults {
    readonly defaultRegion: string | undefined;
}

export interface Input<Value = unknown> {
    readonly type: PropertyType<Value>;
    /** In Markdown, without a full stop: a cell in the documentation's tables. */
    readonly description: string;
    readonly required?: true;
    readonly default?: Value | ((account: AccountDefaults) => Value);
    /** Whether a change of the value replaces the resource, or updates it in place. */
    readonly onChange: "replace" | "update";
    /** What changes do, if the documentation has to say more: in Markdown, without a full stop. */
    readonly changes?: string;
    /** The environment variables of a setting that is not configured, in order. */
    readonly variables?: readonly string[];
    /** Present if only some changes replace the resource. @param declared the new value, which differs from the recorded one. */
    replaces?(declared: unknown, recorded: Properties): boolean;
    /**
     * What is wrong with a valid value beside other properties: the end of a sentence that begins with the property's
     * name; undefined if nothing is.
     * @param declared all properties, which may be invalid, or not known yet.
     */
    problemBeside?(value: unknown, declared: Properties): string | undefined;
    /** Present if the property identifies one of the service's records. Its output is what was found, declared or not. */
    readonly identifies?: true;
}

export interface Output {
    readonly type: PropertyType<unknown>;
    /** In Markdown, without a full stop: a cell in the documentation's tables. */
    readonly description: string;
}

/** A property of a resource or look-up: an input, an output, or both. */
export interface Property {
    readonly input?: Input;
    readonly output?: Output;
}

/** All properties of a resource. Checks, defaults, parsing, diff and documentation are made from the table. */
export type PropertyTable = Readonly<Record<string, Property>>;

type NamesOfInputs<Table extends PropertyTable> = {
    [Name in keyof Table]: Table[Name] extends { readonly input: Input } ? Name : never;
}[keyof Table];

type NamesAlwaysPresent<Table extends PropertyTable> = {
    [Name in keyof Table]: Table[Name] extends {
        readonly input: { readonly required: true } | { readonly default: unknown };
    }
        ? Name
        : never;
}[keyof Table];

type NamesOfOutputs<Table extends PropertyTable> = {
    [Name in keyof Table]: Table[Name] extends { readonly output: Output } ? Name : never;
}[keyof Table];

type OutputValue<OneProperty extends Property> = OneProperty extends {
    readonly output: { readonly type: infer OutputType };
}
    ? ValueOf<OutputType>
    : never;

type InputValue<OneProperty extends Property> = OneProperty extends {
    readonly input: { readonly type: infer InputType };
}
    ? ValueOf<InputType>
    : never;

/** What a program declares, with defaults. */
export type InputsOf<Table extends PropertyTable> = {
    readonly [Name in NamesAlwaysPresent<Table>]: InputValue<Table[Name]>;
} & {
    readonly [Name in Exclude<NamesOfInputs<Table>, NamesAlwaysPresent<Table>>]?: InputValue<Table[Name]>;
};

export type OutputsOf<Table extends PropertyTable> = {
    readonly [Name in NamesOfOutputs<Table>]: OutputValue<Table[Name]>;
};

/** The names of the properties that identify one of the service's records. */
export type IdentifyingNames<Table extends PropertyTable> = {
    [Name in keyof Table]: Table[Name] extends { readonly input: { readonly identifies: true } }
        ? Name
        : never;
}[keyof Table];

export const inputsOf = oncePerTable((table) =>
    presentIn(Object.entries(table).map(([name, { input }]) => [name, input])),
);

export const outputsOf = oncePerTable((table) =>
    presentIn(Object.entries(table).map(([name, { output }]) => [name, output])),
);

/** Computes a value of each table once, because a refresh needs it for every resource. */
function oncePerTable<Value>(compute: (table: PropertyTable) => Value): (table: PropertyTable) => Value {
    const computed = new WeakMap<PropertyTable, Value>();
    return (table) => {
        const known = computed.get(table);
        if (known !== undefined) {
            return known;
        }
        const value = compute(table);
        computed.set(table, value);
        return value;
    };
}

function presentIn<Value>(
    entries: readonly (readonly [string, Value | undefined])[],
): Readonly<Record<string, Value>> {
    return Object.fromEntries(
        entries.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined),
    );
}

export function identifyingNames<Table extends PropertyTable>(table: Table): IdentifyingNames<Table>[] {
    const names = Object.entries(inputsOf(table)).filter(([, { identifies }]) => identifies === true);
    return names.map(([name]) => name) as IdentifyingNames<Table>[];
}

/** Names of inputs that are secrets or, for a secret in an object, its path, such as `assumeRole.externalId`. */
export function secretPathsOf(table: PropertyTable): string[] {
    return Object.entries(inputsOf(table)).flatMap(([name, { type }]) => secretPathsIn(type.shape, name));
}

function secretPathsIn({ isSecret, fields = {} }: Shape, path: string): string[] {
    return isSecret === true
        ? [path]
        : Object.entries(fields).flatMap(([name, shape]) => secretPathsIn(shape, `${path}.${name}`));
}
