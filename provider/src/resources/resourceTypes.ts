import { properties as ofAutoResponse } from "../schema/invitationAutoResponse";
import { properties as ofResponse } from "../schema/invitationResponse";
import { type PropertyTable, secretPathsOf } from "../schema/propertyTable";

/** The properties of each resource type, by its name. */
const tables = {
    InvitationResponse: ofResponse,
    InvitationAutoResponse: ofAutoResponse,
} as const satisfies Readonly<Record<string, PropertyTable>>;

/** The name of a resource type. */
export type TypeName = keyof typeof tables;

/** What the classes of a program have to know of a resource type. */
export interface TypeProperties {
    /** Every output, not known yet: the engine gives a class an output for each name that it is given. */
    readonly outputs: Readonly<Record<string, undefined>>;
    /** The secrets among the inputs: paths such as `assumeRole.externalId`. */
    readonly secrets: readonly string[];
}

/** What is made of each resource type, by its name. */
export function byType<Made>(
    make: (name: TypeName, properties: TypeProperties) => Made,
): Readonly<Record<TypeName, Made>> {
    return {
        InvitationResponse: make("InvitationResponse", propertiesOf("InvitationResponse")),
        InvitationAutoResponse: make("InvitationAutoResponse", propertiesOf("InvitationAutoResponse")),
    };
}

function propertiesOf(name: TypeName): TypeProperties {
    const table = tables[name];
    return {
        outputs: Object.fromEntries(Object.keys(table).map((output) => [output, undefined])),
        secrets: secretPathsOf(table),
    };
}
