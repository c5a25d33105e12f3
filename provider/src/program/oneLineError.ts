import * as pulumi from "@pulumi/pulumi";

/**
 * An error that the engine shows as one line. If a RunError is thrown in an `apply`, the SDK shows its stack as well, so
 * the stack is replaced with the line.
 */
export function oneLineError(line: string): pulumi.RunError {
    return Object.assign(new pulumi.RunError(line), { stack: line });
}
