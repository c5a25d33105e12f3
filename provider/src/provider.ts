/**
 * The engine side: what the dynamic provider process loads. This module's path and the names of its
 * methods are in users' state and never change.
 */
import { check as checkInputs } from "./lifecycle/check";
import { account, configure } from "./lifecycle/configure";
import { create as createResponse } from "./lifecycle/create";
import { deleteResponse } from "./lifecycle/delete";
import { diff as diffState } from "./lifecycle/diff";
import { engineError } from "./lifecycle/engineError";
import type { Properties } from "./lifecycle/inputs";
import { read as readResponse } from "./lifecycle/read";
import { update as updateResponse } from "./lifecycle/update";

export { configure };

export const check = (_: Properties, news: Properties) => reported(async () => checkInputs(account, news));
export const diff = (_: string, olds: Properties, news: Properties) =>
    reported(async () => diffState(olds, news));
export const create = (inputs: Properties) => reported(() => createResponse(account, inputs));
export const read = (id: string, state: Properties) => reported(() => readResponse(account, id, state));
export const update = (_: string, olds: Properties, news: Properties) =>
    reported(() => updateResponse(account, olds, news));
const remove = (_: string, state: Properties) => reported(() => deleteResponse(account, state));

export { remove as delete };

async function reported<Result>(method: () => Promise<Result>): Promise<Result> {
    try {
        return await method();
    } catch (error) {
        throw engineError(error);
    }
}
