import { UserFacingError } from "../common/userFacingError";
import type { Observation } from "./observation";

/** The response could not be brought about; what the service said last is kept. */
export class UnfinishedError extends UserFacingError {
    override readonly name = "UnfinishedError";

    /**
     * @param observation null if nothing was observed.
     * @param wrote whether a response was sent, so that something may have happened in the account.
     */
    constructor(
        message: string,
        readonly observation: Observation | null,
        readonly wrote: boolean,
    ) {
        super(message);
    }
}
