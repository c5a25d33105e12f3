import type { AccountSource } from "../account/account";
import { type Inputs, type Properties, parseInputs } from "./inputs";
import { respond } from "./respond";
import { declaredNames, parseState, type State, withInputs } from "./state";

export interface UpdateResult {
    readonly outs: State;
}

/** Brings about what is declared now, or goes on where an earlier operation could not finish. */
export async function update(
    account: AccountSource,
    olds: Properties,
    news: Properties,
): Promise<UpdateResult> {
    const recorded = parseState(olds);
    const inputs = parseInputs(news);
    return {
        outs:
            recorded !== null && isRecordedSo(inputs, recorded)
                ? withInputs(recorded, inputs)
                : await respond(
                      { operation: "update", inputs, recorded, providerText: news.__provider },
                      await account(),
                  ),
    };
}

/** All that is declared is on record: what has changed says how later operations behave, and takes no call. */
function isRecordedSo(inputs: Inputs, recorded: State): boolean {
    return (
        inputs.response === recorded.response &&
        inputs.waitFor === recorded.waitFor &&
        declaredNames(inputs).every((name) => inputs[name] === recorded[name])
    );
}
