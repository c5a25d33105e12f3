import type { Bundle } from "./bundle";
import type { ArchivedFile } from "./tar";

/** For Windows, a script `name`.cmd that starts the program beside it with the user's `node`. */
export function windowsScript(name: string, { code, parts }: Bundle): ArchivedFile[] {
    const script = `@echo off\r\nnode "%~dp0plugin.cjs" %*\r\n`;
    const files = [["plugin.cjs", code] as const, ...parts];
    return [
        { name: `${name}.cmd`, content: Buffer.from(script), isExecutable: true },
        ...files.map(([file, content]) => ({ name: file, content, isExecutable: false })),
    ];
}
