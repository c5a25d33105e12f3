import { join } from "node:path";

/** One row of the table: what was tried, and what came of it. */
export interface Result {
    /** What a user chooses, such as `Node.js 22`. */
    readonly choice: string;
    /** The version that was installed. */
    readonly version: string;
    /** What was run with it, and what was not, with the reason. */
    readonly ran: string;
}

/** The last run of `npm run test:versions` in which everything went well. */
export const resultsFile = join(__dirname, "../compatibility.json");

export interface Results {
    /** ISO 8601. */
    readonly date: string;
    /** What all of it was run with, such as the Pulumi CLI. */
    readonly versions: Readonly<Record<string, string>>;
    readonly results: readonly Result[];
}
