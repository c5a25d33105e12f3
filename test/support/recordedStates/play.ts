import type { AdapterName } from "../project";
import type { TestStack } from "../testStack";
import type { RecordedState } from "./recordedState";
import { Stage } from "./stage";

/** Takes a recorded state into an empty stack, with the program that declared it and a service as it was then. */
export async function play<Result>(
    adapter: AdapterName,
    { program, state, service }: Omit<RecordedState, "findings">,
    act: (stack: TestStack, stage: Stage) => Promise<Result>,
): Promise<Result> {
    const stage = await Stage.open(service);
    try {
        for (const failure of service.failing) {
            stage.emulator.controls.failAcceptance(failure);
        }
        const stack = await stage.stack(adapter, service.accounts);
        await stack.declare(stage.withAddress(program));
        await stack.stack.import(JSON.parse(stage.withAddress(JSON.stringify(state))));
        return await act(stack, stage);
    } finally {
        await stage.close();
    }
}
