import { receiverFields, resourceFields, shareFields } from "../../../provider/src/schema/crossAccountShare";
import { fieldSentences } from "../../../provider/src/schema/sentences";
import type { PropertyType } from "../../../provider/src/schema/types/propertyType";
import { type Declaration, interfaceOf, memberType } from "./render";

/** What the arguments of a `CrossAccountShare` are made of: which of them go together, its types say. */
export function componentDeclarations(): Declaration[] {
    return [
        fields("CrossAccountShareFields", "what says which share is meant, and where it is", shareFields, [
            "resourceShareName",
            "resourceShareId",
        ]),
        fields("CrossAccountShareResourceFields", "what says which resource is shared", resourceFields, [
            "resourceId",
            "resourceType",
            "resourceArn",
        ]),
        fields("CrossAccountShareReceiverFields", "what a receiver has", receiverFields, [
            "accountId",
            "provider",
        ]),
    ];
}

/** @param required those that are there wherever they may be */
function fields<Types extends Readonly<Record<string, PropertyType<unknown>>>>(
    name: string,
    description: string,
    types: Types,
    required: readonly (keyof Types & string)[],
): Declaration {
    const members = Object.entries(types).map(([field, { shape }]) => {
        const { isOptional: _, ...whole } = shape;
        const documentation = fieldSentences(shape);
        const type =
            field === "provider"
                ? { type: "pulumi.ProviderResource", isOptional: false }
                : memberType(required.includes(field) ? whole : shape, "input");
        return { name: field, documentation, ...type };
    });
    return interfaceOf(name, description, "plain", members);
}
