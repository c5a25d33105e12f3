import { propertiesAsText } from "../common/json";
import type { Properties } from "../schema/propertyTable";
import { type Declarer, keyOf } from "./declaredShares";

/**
 * The rules that a program declares, as far as this process has seen them. Two rules for the same account and region
 * would work against each other. The engine checks a rule that it replaces twice, without saying which rule it is, so
 * rules with the same inputs count as one until both begin to respond.
 */
export class DeclaredRules {
    /** The inputs of each account's rule, as text. */
    private readonly declared = new Map<string, string>();
    private readonly begun = new Set<string>();

    /** @returns whether the rule is the only one for its account and region. */
    declare(region: unknown, declarer: Declarer, inputs: Properties): boolean {
        const key = `${region} ${keyOf(declarer)}`;
        const text = propertiesAsText(inputs);
        const known = this.declared.get(key) ?? text;
        this.declared.set(key, known);
        return known === text;
    }

    /** @returns whether the rule is the only one for its account and region that responds. */
    begin(region: string, receiverAccountId: string, inputs: Properties): boolean {
        const declarer = { id: receiverAccountId };
        const key = `${region} ${keyOf(declarer)}`;
        const isOnly = this.declare(region, declarer, inputs) && !this.begun.has(key);
        this.begun.add(key);
        return isOnly;
    }
}
