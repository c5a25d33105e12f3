import type { AxeResults, RunOptions } from "axe-core";
import type { Page } from "playwright-core";

/**
 * What axe-core finds wrong with a page: each rule, with the elements that break it.
 * @param rules the only ones to check; undefined: all
 */
export async function violations(page: Page, rules?: string[]): Promise<readonly string[]> {
    // Not by a script element, which the page's own policy would not let run.
    await page.evaluate(`${axeSource()}; undefined`);
    const options: RunOptions = {
        resultTypes: ["violations"],
        ...(rules === undefined ? {} : { runOnly: rules }),
    };
    const results: AxeResults = await page.evaluate(
        // The axe of the page; this function does not run here.
        (given) => (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(given),
        options,
    );
    return results.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`);
}

function axeSource(): string {
    return require("axe-core").source;
}
