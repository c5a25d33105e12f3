import { PartialStateError, type Recorded } from "./resource";

/** What an operation records, noted before it is given on: also where it fails and leaves a partial state. */
export async function noting(
    operation: Promise<Recorded>,
    note: (recorded: Recorded) => void,
): Promise<Recorded> {
    try {
        const recorded = await operation;
        note(recorded);
        return recorded;
    } catch (error) {
        if (error instanceof PartialStateError) {
            note(error.recorded);
        }
        throw error;
    }
}
