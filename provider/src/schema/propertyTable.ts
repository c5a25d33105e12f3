import type { PropertyType, Shape, ValueOf } from "./types/propertyType";

/** Properties as an adapter receives them from its engine, and gives them back: nothing is known of their types. */
export type Properties = Readonly<Record<string, unknown>>;

/** What an account has for resources that declare nothing of it. */
export interface AccountDefaults {
    readonly defaultRegion: string | undefined;
}

/** A property as a program declares it. */
export interface Input<Value = unknown> {
    readonly type: PropertyType<Value>;
    /** In Markdown, without a full stop: a cell of the documentation's tables. */
    readonly description: string;
    /** Present if a program has to declare the property. */
    readonly required?: true;
    /** What a program that does not declare the property gets. */
    readonly default?: Value | ((account: AccountDefaults) => Value);
    /** What a change of the value leads to: the resource is replaced, or updated in place. */
    readonly onChange: "replace" | "update";
    /** What changes lead to, where the documentation has to say more: in Markdown, without a full stop. */
    readonly changes?: string;
    /** The environment variables that a setting is read from if it is not configured, in order. */
    readonly variables?: readonly string[];
    /**
     * Present if some changes lead to a replacement, although others are updates.
     * @param declared the new value, which differs from the recorded one
     */
    replaces?(declared: unknown, recorded: Properties): boolean;
    /**
     * What is wrong with a valid value beside the other properties, as a sentence goes on behind the property's name;
     * undefined if nothing is.
     * @param declared all properties, which may be invalid, or not known yet.
     */
    problemBeside?(value: unknown, declared: Properties): string | undefined;
    /**
     * Present if the property says which of the service's records is meant. Its output then holds what was found,
     * whether it was declared or not.
     */
    readonly identifies?: true;
}

/** A property as a resource's state records it. */
export interface Output {
    readonly type: PropertyType<unknown>;
    /** In Markdown, without a full stop: a cell of the documentation's tables. */
    readonly description: string;
}

/** A property of a resource or of a look-up: an input, an output, or an input whose outcome is an output as well. */
export interface Property {
    readonly input?: Input;
    readonly output?: Output;
}

/** All properties of a resource. Checks, defaults, parsing, diff and documentation are made from it. */
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

/** What a program declares, its defaults filled in. */
export type InputsOf<Table extends PropertyTable> = {
    readonly [Name in NamesAlwaysPresent<Table>]: InputValue<Table[Name]>;
} & {
    readonly [Name in Exclude<NamesOfInputs<Table>, NamesAlwaysPresent<Table>>]?: InputValue<Table[Name]>;
};

/** What a state records. */
export type OutputsOf<Table extends PropertyTable> = {
    readonly [Name in NamesOfOutputs<Table>]: OutputValue<Table[Name]>;
};

/** The names of the properties that say which of the service's records is meant. */
export type IdentifyingNames<Table extends PropertyTable> = {
    [Name in keyof Table]: Table[Name] extends { readonly input: { readonly identifies: true } }
        ? Name
        : never;
}[keyof Table];

/** The inputs of a table, by name. */
export const inputsOf = oncePerTable((table) =>
    presentIn(Object.entries(table).map(([name, { input }]) => [name, input])),
);

/** The outputs of a table, by name. */
export const outputsOf = oncePerTable((table) =>
    presentIn(Object.entries(table).map(([name, { output }]) => [name, output])),
);

/** Computes something of each table once: a refresh needs it for every resource. */
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

/** The properties that say which of the service's records is meant. */
export function identifyingNames<Table extends PropertyTable>(table: Table): IdentifyingNames<Table>[] {
    const names = Object.entries(inputsOf(table)).filter(([, { identifies }]) => identifies === true);
    return names.map(([name]) => name) as IdentifyingNames<Table>[];
}

/**
 * The secrets among the inputs of a table: names of properties and, of a secret in an object, the path to it, such as
 * `assumeRole.externalId`.
 */
export function secretPathsOf(table: PropertyTable): string[] {
    return Object.entries(inputsOf(table)).flatMap(([name, { type }]) => secretPathsIn(type.shape, name));
}

function secretPathsIn({ isSecret, fields = {} }: Shape, path: string): string[] {
    return isSecret === true
        ? [path]
        : Object.entries(fields).flatMap(([name, shape]) => secretPathsIn(shape, `${path}.${name}`));
}
