import type { Found } from "../lifecycle/lookUp";
import { idOf } from "../lifecycle/state";
import type { Response } from "../reconcile/declared";

/** A response that can be imported: one that is in force. */
export interface Importable extends Found {
    readonly name: string;
    readonly inputs: Found["inputs"] & { readonly response: Response };
}

/** The response under its name; where none is in force, one line that says what to do instead. */
export function importable(name: string, { state, inputs }: Found): Importable | string {
    const { response } = inputs;
    if (response === "none") {
        const canBeAnswered = state.status === "Pending" || state.status === "AcceptFailed";
        const wayOn = canBeAnswered
            ? "Declare"
            : `Ask account ${state.senderAccountId} to share it again, then declare`;
        return (
            `${idOf(state)} has no response to import: the invitation is ${state.status}, the share` +
            ` ${state.joined ? "joined" : "not joined"}. ${wayOn} it and run \`pulumi up\` instead.`
        );
    }
    return { name, state, inputs: { ...inputs, response } };
}
