import { printableJson } from "../common/printable";
import type { AssumeRole } from "../schema/account";
import type { ImportableResponse } from "./importableResponse";

export function generateProgram(responses: readonly ImportableResponse[]): string {
    const declarations = responses.map(declarationOf);
    const hasSecret = responses.some(({ inputs }) => inputs.assumeRole?.externalId !== undefined);
    const imports = [
        ...(hasSecret ? ['import * as pulumi from "@pulumi/pulumi";'] : []),
        'import * as sharing from "pulumi-alicloud-resource-sharing";\n',
    ];
    // An external id does not belong in a program.
    const config = hasSecret ? ['const externalId = new pulumi.Config().requireSecret("externalId");\n'] : [];
    return [...imports, ...config, ...declarations].join("\n");
}

/** The region is always declared: the stack's configuration, which is not read here, may have another one. */
function declarationOf({ name, inputs }: ImportableResponse): string {
    const { invitationId, resourceShareId, response, region, profile, assumeRole, accountId } = inputs;
    const properties = Object.entries({ invitationId, resourceShareId, response, region, profile, accountId })
        .filter(([, value]) => value !== undefined)
        .map(([property, value]) => `    ${property}: ${printableJson(value)},\n`);
    const role = assumeRole === undefined ? "" : `    assumeRole: ${roleOf(assumeRole)},\n`;
    return `new sharing.InvitationResponse(${printableJson(name)}, {\n${properties.join("")}${role}});\n`;
}

function roleOf({ externalId, ...others }: AssumeRole): string {
    const fields = Object.entries(others).map(([name, value]) => `${name}: ${printableJson(value)}`);
    return `{ ${[...fields, ...(externalId === undefined ? [] : ["externalId"])].join(", ")} }`;
}
