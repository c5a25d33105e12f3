import type { AccountSource } from "../account/account";
import { type Properties, parseInputs } from "./inputs";
import { respond } from "./respond";
import { idOf, type State } from "./state";

export interface CreateResult {
    readonly id: string;
    readonly outs: State;
}

/** Answers the invitation, or adopts it where it is answered as declared. */
export async function create(account: AccountSource, news: Properties): Promise<CreateResult> {
    const provider = await account();
    const inputs = parseInputs(news);
    const outs = await respond(
        { operation: "create", inputs, recorded: null, providerText: news.__provider },
        provider,
    );
    return { id: idOf(outs), outs };
}
