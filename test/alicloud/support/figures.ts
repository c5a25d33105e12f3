import { join } from "node:path";
import type { Result } from "./results";

/** The last run of `npm run test:alicloud`. */
export const figuresFile = join(__dirname, "../figures.json");

/** What that run was of, and how long the commands of each story took. */
export interface Figures {
    /** ISO 8601. */
    readonly date: string;
    readonly versions: Readonly<Record<string, string>>;
    readonly results: readonly Result[];
}
