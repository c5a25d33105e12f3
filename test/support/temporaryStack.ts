import { createStack } from "./createStack";
import { type AdapterName, Project } from "./project";
import { TestStack } from "./testStack";

/** A stack with a program of its own, until it is removed. */
export interface TemporaryStack {
    readonly stack: TestStack;
    remove(): Promise<void>;
}

/**
 * Makes an empty stack.
 * @param program JavaScript; it can be changed
 * @param environment of its commands
 */
export async function temporaryStack(
    program: string,
    environment: Readonly<Record<string, string>>,
    adapter: AdapterName,
): Promise<TemporaryStack> {
    const project = await Project.create(adapter);
    try {
        await project.write(program);
        const stack = await createStack({ projectDirectory: project.directory, environment });
        const remove = async () => {
            await stack.dispose();
            await project.remove();
        };
        return { stack: new TestStack(stack, project), remove };
    } catch (error) {
        await project.remove();
        throw error;
    }
}
