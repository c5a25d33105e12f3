import { execFileSync } from "node:child_process";

/**
 * The processes that a process has started, and those that they have, as far as they live now. Asked before
 * the process is killed, for afterwards nothing leads to them any more. Windows has no `ps`: there, none are
 * found.
 */
export function descendantsOf(processId: number): number[] {
    if (process.platform === "win32") {
        return [];
    }
    return descendantsIn(execFileSync("ps", ["-A", "-o", "pid=,ppid="], { encoding: "utf8" }), processId);
}

/** The descendants of a process in a list with a line "pid ppid" for each. */
export function descendantsIn(list: string, processId: number): number[] {
    const children = new Map<number, number[]>();
    for (const line of list.trim().split("\n")) {
        const [child = 0, parent = 0] = line.trim().split(/\s+/).map(Number);
        children.set(parent, [...(children.get(parent) ?? []), child]);
    }
    const found = [...(children.get(processId) ?? [])];
    for (const one of found) {
        found.push(...(children.get(one) ?? []));
    }
    return found;
}
