import { PartialStateError, type ResourceState } from "../../resources/resourceHandler";

/**
 * Runs a create or update. If it fails after something may have happened, the engine has to keep the resource.
 * @param failureOf makes the error that tells this to the engine, in its protocol.
 */
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
