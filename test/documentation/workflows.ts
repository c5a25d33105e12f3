import { parse } from "yaml";

/** A step of a job that runs a shell. */
export interface ShellStep {
    readonly shell: string;
    /** When it runs; undefined: unless an earlier step has failed. */
    readonly condition: string | undefined;
}

/** A job of a workflow of GitHub Actions. */
export interface Job {
    readonly env: Readonly<Record<string, string>>;
    /** The actions that it uses, with their inputs. */
    readonly actions: readonly string[];
    readonly steps: readonly ShellStep[];
}

/** The jobs of the workflows on a page. @throws Error if one is not as GitHub Actions has it */
export function jobsOn(page: string): Job[] {
    const blocks = Array.from(page.matchAll(/^```yaml\n(.*?)^```$/gms), ([, block = ""]) => block);
    return blocks.flatMap((block) => {
        const workflow: unknown = parse(block);
        const jobs = isTable(workflow) ? workflow.jobs : undefined;
        return jobs === undefined ? [] : Object.values(tableOf(jobs, "jobs")).map(jobOf);
    });
}

function jobOf(value: unknown): Job {
    const job = tableOf(value, "a job");
    const known = new Set(["name", "uses", "with", "run", "if"]);
    const steps = (Array.isArray(job.steps) ? job.steps : []).map((step) => tableOf(step, "a step"));
    for (const step of steps) {
        const unknown = Object.keys(step).filter((key) => !known.has(key));
        if (typeof job["runs-on"] !== "string" || unknown.length > 0 || "run" in step === "uses" in step) {
            throw new Error(`A step of a workflow is not as it should be: ${JSON.stringify(step)}`);
        }
    }
    return {
        env: Object.fromEntries(
            Object.entries(tableOf(job.env ?? {}, "env")).map(([name, text]) => [name, String(text)]),
        ),
        actions: steps.flatMap(({ uses }) => (uses === undefined ? [] : [String(uses)])),
        steps: steps.flatMap(({ run, if: condition }) =>
            run === undefined
                ? []
                : [
                      {
                          shell: String(run),
                          condition: condition === undefined ? undefined : String(condition),
                      },
                  ],
        ),
    };
}

function tableOf(value: unknown, what: string): Record<string, unknown> {
    if (!isTable(value)) {
        throw new Error(`In a workflow, ${what} is ${JSON.stringify(value)}.`);
    }
    return value;
}

function isTable(value: unknown): value is Record<string, unknown> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
