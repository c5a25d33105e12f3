import { ensurePulumi, Stack } from "tools";
import { type AdapterName, Project } from "../project";
import { TestStack } from "../testStack";
import type { TestService } from "./testService";

/** Stacks of the receiver. */
export interface Stacks {
    /** An empty stack with a program that can be changed. */
    stack(program: string, environment?: Record<string, string>, adapter?: AdapterName): Promise<TestStack>;
    /** Removes every stack and its project, the newest first. */
    removeStacks(): Promise<void>;
}

export function stacks({ receiver, environmentOf }: TestService): Stacks {
    const cleanups: (() => Promise<void>)[] = [];
    return {
        stack: async (program, environment = {}, adapter = "dynamic") => {
            const project = await Project.create(adapter);
            cleanups.push(() => project.remove());
            await project.write(program);
            const stack = await Stack.create({
                pulumi: await ensurePulumi(() => undefined),
                projectDirectory: project.directory,
                environment: { ...environmentOf(receiver), ...environment },
            });
            cleanups.push(() => stack.dispose());
            return new TestStack(stack, project);
        },
        removeStacks: async () => {
            for (const cleanup of cleanups.reverse()) {
                await cleanup();
            }
        },
    };
}
