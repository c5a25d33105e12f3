import { PartialStateError, type ResourceState } from "./resourceHandler";

/**
 * Tells a listener the state that an operation records, before the operation ends: the state of a resource, or the partial
 * state of an operation that fails.
 */
export async function onStateRecorded(
    operation: Promise<ResourceState>,
    listener: (state: ResourceState) => void,
): Promise<ResourceState> {
    try {
        const state = await operation;
        listener(state);
        return state;
    } catch (error) {
        if (error instanceof PartialStateError) {
            listener(error.partialState);
        }
        throw error;
    }
}
