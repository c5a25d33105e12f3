import { ensurePulumi, Stack, type StackOptions } from "tools";
import { keyService } from "./keyService";

/**
 * Creates a stack whose commands take as little CPU time as they can: they get the key of its secrets from a service, and
 * collect garbage less often.
 */
export async function createStack(options: Omit<StackOptions, "pulumi" | "secretsProvider">): Promise<Stack> {
    const pulumi = await ensurePulumi(() => undefined);
    const { secretsProvider, environment } = await keyService();
    return Stack.create({
        ...options,
        pulumi,
        secretsProvider,
        environment: { ...environment, GOGC: "400", ...options.environment },
    });
}
