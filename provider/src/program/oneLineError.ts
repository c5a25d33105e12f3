import { printable } from "../common/printable";
import * as pulumi from "./sdk";

/**
 * An error that the engine shows as one line, wherever in the program it occurs. In an `apply`, the SDK shows a
 * RunError's stack as well, or lets Node.js color it for half a minute (https://github.com/nodejs/node/issues/64011),
 * so the line replaces the stack.
 */
export function oneLineError(line: string): pulumi.RunError {
    const shown = printable(line);
    return Object.assign(new pulumi.RunError(shown), { stack: shown });
}
