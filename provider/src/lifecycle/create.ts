import type { AccountSource } from "../account/account";
import type { Properties } from "./inputs";
import { respond } from "./respond";
import { idOf, type State } from "./state";

export interface CreateResult {
    readonly id: string;
    readonly outs: State;
}

/** Answers the invitation, or adopts it where it is answered as declared. */
export async function create(account: AccountSource, inputs: Properties): Promise<CreateResult> {
    const outs = await respond("create", await account(), inputs, null);
    return { id: idOf(outs), outs };
}
