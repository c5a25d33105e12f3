import type { ArchivedFile } from "./tar";

/** For Windows, a script `name`.cmd that starts the program beside it with the user's `node`. */
export function windowsScript(name: string, program: Buffer): ArchivedFile[] {
    const script = `@echo off\r\nnode "%~dp0plugin.cjs" %*\r\n`;
    return [
        { name: `${name}.cmd`, content: Buffer.from(script), isExecutable: true },
        { name: "plugin.cjs", content: program, isExecutable: false },
    ];
}
