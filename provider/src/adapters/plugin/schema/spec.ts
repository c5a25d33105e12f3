/**
 * The part of Pulumi's schema that this package uses:
 * https://www.pulumi.com/docs/iac/guides/building-extending/packages/schema/
 */
export interface TypeSpec {
    readonly type?: "string" | "boolean" | "integer" | "array" | "object";
    /** Where a named type is described, such as `#/types/…`. */
    readonly $ref?: string;
    readonly items?: TypeSpec;
    readonly additionalProperties?: TypeSpec;
    /** Present if the value itself is never an output of another resource, although its parts may be. */
    readonly plain?: true;
}

export interface PropertySpec extends TypeSpec {
    readonly description: string;
    readonly default?: string;
    readonly secret?: true;
    readonly willReplaceOnChanges?: true;
}

export type PropertySpecs = Readonly<Record<string, PropertySpec>>;

export interface NamedTypeSpec {
    readonly type: "object" | "string";
    readonly description?: string;
    readonly properties?: PropertySpecs;
    readonly required?: readonly string[];
    readonly enum?: readonly { readonly value: string }[];
}

export type NamedTypeSpecs = Readonly<Record<string, NamedTypeSpec>>;

/** A component, which the plugin's `construct` registers. */
export interface ComponentSpec {
    readonly isComponent: true;
    readonly inputProperties: PropertySpecs;
    readonly requiredInputs: readonly string[];
    readonly properties: PropertySpecs;
    readonly required: readonly string[];
}
