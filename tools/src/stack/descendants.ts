import { execFileSync } from "node:child_process";

/**
 * The ids of a process's running descendants: its children, their children, and so on. Call it before the process is
 * killed; afterwards its children have another parent. Always empty on Windows, which has no `ps`.
 */
export function descendantsOf(processId: number): number[] {
    if (process.platform === "win32") {
        return [];
    }
    return descendantsIn(execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }), processId);
}

/** The ids of a process's descendants in a list of processes with a line "pid ppid" for each. */
export function descendantsIn(list: string, processId: number): number[] {
    const children = new Map<number, number[]>();
    for (const line of list.trim().split("\n")) {
        const [child = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
        children.set(parent, [...(children.get(parent) ?? []), child]);
    }
    const descendants = [...(children.get(processId) ?? [])];
    for (const descendant of descendants) {
        descendants.push(...(children.get(descendant) ?? []));
    }
    return descendants;
}
