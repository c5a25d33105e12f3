import type { Importable } from "./importable";

/** TypeScript that declares the responses as they are imported. */
export function programOf(responses: readonly Importable[]): string {
    const declarations = responses.map(declarationOf);
    return ['import * as sharing from "pulumi-alicloud-resource-sharing";\n', ...declarations].join("\n");
}

/** The region is always there: the stack's configuration, which is not read here, may have another one. */
function declarationOf({ name, inputs }: Importable): string {
    const { invitationId, resourceShareId, response, region } = inputs;
    const properties = Object.entries({ invitationId, resourceShareId, response, region })
        .filter(([, value]) => value !== undefined)
        .map(([property, value]) => `    ${property}: ${JSON.stringify(value)},\n`);
    return `new sharing.InvitationResponse(${JSON.stringify(name)}, {\n${properties.join("")}});\n`;
}
