import { resolve } from "node:path";
import { decisions } from "./decisions";
import { realities } from "./realities";

/** The page about responses. */
export const pagePath = resolve(__dirname, "../../docs/responses.md");

const generated: Readonly<Record<string, () => string>> = { decisions, realities };

/** The page with each table between `<!-- name -->` and `<!-- /name -->` made anew. */
export function withTables(page: string): string {
    return Object.entries(generated).reduce((text, [name, make]) => {
        const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
        const [before, rest = ""] = text.split(open);
        const [, after] = rest.split(close);
        if (after === undefined) {
            throw new Error(`${pagePath} lacks ${open} or ${close}.`);
        }
        return `${before}${open}\n\n${make()}\n\n${close}${after}`;
    }, page);
}
