import { PartialStateError, type ResourceState } from "../../resources/resourceHandler";

/** Runs a create or update. @param failureOf makes the error that tells the engine to keep the resource. */
export async function keepingPartialState(
    operation: () => Promise<ResourceState>,
    failureOf: (error: PartialStateError) => Error,
): Promise<ResourceState> {
    try {
        return await operation();
    } catch (error) {
        throw error instanceof PartialStateError ? failureOf(error) : error;
    }
}
