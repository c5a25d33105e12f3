import type { PackageFacts } from "./packageFacts";

export interface Building {
    readonly facts: PackageFacts;
    /** The output of the generators: a temporary directory. */
    readonly generated: string;
    /** Of the artefacts. */
    readonly output: string;
    /** Of the licence's text. */
    readonly license: string;
    /** When the commit was made, as ISO 8601 in UTC: the same commit yields the same archives. */
    readonly time: string;
}
