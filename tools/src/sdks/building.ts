import type { PackageFacts } from "./packageFacts";

/** What the SDKs are made of, and where. */
export interface Building {
    readonly facts: PackageFacts;
    /** What the generators have made: a temporary directory. */
    readonly generated: string;
    /** The directory of the artefacts. */
    readonly output: string;
    /** Path of the licence's text. */
    readonly license: string;
    /** When the commit was made, as ISO 8601 in UTC: the same commit makes the same archives. */
    readonly time: string;
}
