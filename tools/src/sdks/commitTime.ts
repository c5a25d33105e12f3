import { runTool } from "./runTool";

/** When the commit was made: what is made of it has this time, so that the same commit makes the same bytes. */
export async function commitTime(repository: string): Promise<Date> {
    const seconds = await runTool("git", ["log", "-1", "--format=%ct"], repository);
    return new Date(Number(seconds) * 1000);
}
