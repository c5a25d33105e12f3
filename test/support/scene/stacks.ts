import type { AdapterName } from "../project";
import { temporaryStack } from "../temporaryStack";
import type { TestStack } from "../testStack";
import type { TestService } from "./testService";

/** Stacks of the receiver. */
export interface Stacks {
    /** An empty stack with a program that can be changed. */
    stack(program: string, environment?: Record<string, string>, adapter?: AdapterName): Promise<TestStack>;
    /** Removes every stack and its project, the newest first. */
    removeStacks(): Promise<void>;
}

export function stacks({ receiver, environmentOf }: TestService): Stacks {
    const removals: (() => Promise<void>)[] = [];
    return {
        stack: async (program, environment = {}, adapter = "dynamic") => {
            const own = { ...environmentOf(receiver), ...environment };
            const { stack, remove } = await temporaryStack(program, own, adapter);
            removals.push(remove);
            return stack;
        },
        removeStacks: async () => {
            for (const remove of removals.reverse()) {
                await remove();
            }
        },
    };
}
