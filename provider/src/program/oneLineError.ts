import * as pulumi from "@pulumi/pulumi";

/**
 * An error that the engine shows as one line. Of a RunError that comes to light in an `apply`, the SDK shows the stack as
 * well: here the stack is the line.
 */
export function oneLineError(line: string): pulumi.RunError {
    return Object.assign(new pulumi.RunError(line), { stack: line });
}
