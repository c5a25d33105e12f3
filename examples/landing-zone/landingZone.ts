import { existsSync, readFileSync } from "node:fs";
import * as pulumi from "@pulumi/pulumi";
import { parse } from "yaml";

/** Accounts, the role that each of them has for this program, and the rules for all of them. */
export interface LandingZone {
    readonly role: string;
    /** Account ids by name. */
    readonly accounts: Readonly<Record<string, string>>;
    readonly rules: Rules;
}

/** What is accepted in every account. */
export interface Rules {
    /** Ids of the accounts that may share anything. */
    readonly senders: readonly string[];
    /** Where they share it; empty: there are no rules. */
    readonly regions: readonly string[];
}

/** Reads the file that lists the accounts. @throws RunError, which the engine shows in one line, if it is wrong. */
export function readLandingZone(file: string): LandingZone {
    if (!existsSync(file)) {
        throw new pulumi.RunError(`There is no ${file}: a stack has the name of its file in accounts/.`);
    }
    const { role, accounts, rules = { senders: [], regions: [] } } = parse(readFileSync(file, "utf8")) ?? {};
    if (typeof role !== "string" || typeof accounts !== "object" || accounts === null) {
        throw new pulumi.RunError(`${file} must have a role, and accounts by name.`);
    }
    for (const [name, id] of Object.entries(accounts)) {
        if (typeof id !== "string") {
            throw new pulumi.RunError(`${file}: the id of ${name} must be in quotes: ${JSON.stringify(id)}.`);
        }
    }
    if (!areStrings(rules?.senders) || !areStrings(rules?.regions)) {
        throw new pulumi.RunError(`${file}: rules must have senders, each an id in quotes, and regions.`);
    }
    return { role, accounts, rules };
}

function areStrings(value: unknown): value is string[] {
    return Array.isArray(value) && value.every((item) => typeof item === "string");
}
