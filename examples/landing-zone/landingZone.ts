import { existsSync, readFileSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";
import { parse } from "yaml";

/** Accounts, and the role that each of them has for this program. */
export interface LandingZone {
    readonly role: string;
    /** Account ids by name. */
    readonly accounts: Readonly<Record<string, string>>;
}

/** Reads the file that lists the accounts. @throws RunError, which the engine shows in one line, if it is wrong. */
export function readLandingZone(file: string): LandingZone {
    if (!existsSync(file)) {
        throw new pulumi.RunError(`There is no ${file}: a stack has the name of its file in accounts/.`);
    }
    const { role, accounts } = parse(readFileSync(file, "utf8")) ?? {};
    if (typeof role !== "string" || typeof accounts !== "object" || accounts === null) {
        throw new pulumi.RunError(`${file} must have a role, and accounts by name.`);
    }
    for (const [name, id] of Object.entries(accounts)) {
        if (typeof id !== "string") {
            throw new pulumi.RunError(`${file}: the id of ${name} must be in quotes: ${JSON.stringify(id)}.`);
        }
    }
    return { role, accounts };
}
