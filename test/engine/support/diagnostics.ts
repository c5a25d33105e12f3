/** What the diagnostics at the end of a command have under the name of a resource. */
export function linesAbout(output: string, resource: string): string[] {
    const [, after = ""] = output.slice(output.indexOf("Diagnostics:")).split(` (${resource}):\n`);
    const [lines = ""] = after.split(/\n {2}\S/);
    return lines.split("\n");
}
