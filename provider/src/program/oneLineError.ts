import { printable } from "../common/printable";
import * as pulumi from "./sdk";

/**
 * An error that the engine shows as one line, wherever a program meets it. In an `apply`, the SDK shows the stack of a
 * RunError as well, or lets Node.js color it for half a minute (https://github.com/nodejs/node/issues/64011): so the stack
 * is replaced with the line.
 */
export function oneLineError(line: string): pulumi.RunError {
    const shown = printable(line);
    return Object.assign(new pulumi.RunError(shown), { stack: shown });
}
