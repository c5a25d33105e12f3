import type { ArchivedFile } from "./tar";

/** Starts a program by the `node` of the user's machine, on Windows: `name`.cmd, with the program beside it. */
export function windowsScript(name: string, program: Buffer): ArchivedFile[] {
    const script = `@echo off\r\nnode "%~dp0plugin.cjs" %*\r\n`;
    return [
        { name: `${name}.cmd`, content: Buffer.from(script), isExecutable: true },
        { name: "plugin.cjs", content: program, isExecutable: false },
    ];
}
