import { invitationResponseType, providerText } from "../adapters/dynamic/contract";
import { idOf } from "../resources/invitationResponse/state";
import type { Importable } from "./importable";

/**
 * The content of a file for `pulumi import --file`. With inputs and outputs in it the engine takes both as they are; else
 * it would ask for a read, which no dynamic provider can serve without the `__provider` that both carry.
 */
export function importFile(responses: readonly Importable[]): string {
    const resources = responses.map(({ name, state, inputs }) => ({
        type: invitationResponseType,
        name,
        id: idOf(state),
        inputs: { ...inputs, __provider: providerText },
        outputs: { ...state, __provider: providerText },
    }));
    return `${JSON.stringify({ resources }, null, 2)}\n`;
}
