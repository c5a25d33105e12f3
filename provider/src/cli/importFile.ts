import { dynamicTypes } from "../adapters/engine/typeTokens";
import { isJsonObject } from "../common/json";
import { idOf } from "../resources/invitationResponse/state";
import type { Properties } from "../schema/propertyTable";
import { secretSignature, specialSignatureKey } from "../schema/unknown";
import type { ImportableResponse } from "./importableResponse";

const { token, providerText, secrets } = dynamicTypes.InvitationResponse;

/**
 * A file for `pulumi import --file`. If it contains inputs and outputs, the engine takes both as they are. Otherwise it
 * would call read, which a dynamic provider cannot serve without the `__provider` that both contain.
 */
export function importFile(responses: readonly ImportableResponse[]): string {
    const resources = responses.map(({ name, state, inputs }) => ({
        type: token,
        name,
        id: idOf(state),
        inputs: { ...withSecrets(inputs), __provider: providerText },
        outputs: { ...withSecrets(state), __provider: providerText },
    }));
    return `${JSON.stringify({ resources }, null, 2)}\n`;
}

/** Values with their secrets marked, so that the engine encrypts them in the state. */
function withSecrets(values: object): Properties {
    return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, marked(value, name)]));
}

function marked(value: unknown, path: string): unknown {
    if (value !== undefined && value !== null && secrets.includes(path)) {
        return { [specialSignatureKey]: secretSignature, plaintext: JSON.stringify(value) };
    }
    return isJsonObject(value)
        ? Object.fromEntries(
              Object.entries(value).map(([name, field]) => [name, marked(field, `${path}.${name}`)]),
          )
        : value;
}
