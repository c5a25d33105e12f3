import { PartialStateError, type ResourceState } from "../../resources/resourceHandler";

/**
 * Runs a create or an update. If it fails when something may have happened already, the engine has to keep the resource.
 * @param failureOf makes the error by which one of the engine's protocols tells it so.
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
