import { everyScenario } from "./everyScenario";
import type { AdapterName } from "./project";
import { scenarios } from "./scenarios";
import type { Scenario } from "./scenarios/scenario";

/** What the engine and both adapters have to agree on: partial states, what is gone, what is deleted. */
const byBoth = withNames(scenarios, [
    "gives up on an invitation that never arrives, and says what was seen and what to do",
    "leaves on destroy where that is declared, and waits until it is out",
    "the owner removes the receiver: the resource is gone, and comes back with a new invitation",
    "what was refused for a missing permission leaves nothing in the state",
    "a failed acceptance lists each failure, stays in the state, and goes on once the cause is removed",
]);

/** What its own process, its partial states and its waits could change. */
const byDynamicAlone = withNames(scenarios, [
    "accepts an invitation that arrives only later",
    "leaves once the program declares it no longer",
    "a new invitation that is cancelled outside is drift, and the next one is waited for",
    "another account's credentials are an error, never a reason to forget the share",
    "reject takes effect, but the connection is cut: done without a second write",
    "accepted without a share to see: gives up, keeps the state, and goes on later",
]);

/** By programs in YAML, which take a third of the time of those in JavaScript. */
const byPluginAlone = withNames(scenarios, [
    "rejects an invitation that arrives only later",
    "adopts what was accepted by hand, without a write",
    "resources that arrive a little after the acceptance are waited for, though that is not declared",
    "what was accepted cannot be rejected: refused at preview, with the way out",
    "a share that only its owner can end says so, and stays in the state",
    "a replacement responds for the new share before it leaves the old one",
    "a replacement by another invitation to the same share stays in it",
    "an invitation that is purged after it was rejected changes nothing",
    "a new invitation that is rejected outside is drift, and the next one is waited for",
    "a share that appears only after the wait for it has ended is left all the same",
]);

const chosen: Readonly<Record<AdapterName, readonly Scenario[]>> = {
    dynamic: [...byBoth, ...byDynamicAlone],
    plugin: [...byBoth, ...byPluginAlone],
};

/**
 * Those of the scenarios that an adapter plays on the engine. Those that are left out do not differ in what the engine does;
 * in process, all are played by both adapters, and `npm run test:scenarios` plays all on the engine by both.
 */
export function onEngineBy(adapter: AdapterName, group: readonly Scenario[]): readonly Scenario[] {
    return everyScenario ? group : group.filter((scenario) => chosen[adapter].includes(scenario));
}

/**
 * The scenarios with these names, or all of them if every scenario is played.
 * @throws Error if a name is none.
 */
export function choose(group: readonly Scenario[], names: readonly string[]): readonly Scenario[] {
    const named = withNames(group, names);
    return everyScenario ? group : named;
}

/** @throws Error if a name is none. */
function withNames(group: readonly Scenario[], names: readonly string[]): readonly Scenario[] {
    return names.map((name) => {
        const scenario = group.find((one) => one.name === name);
        if (scenario === undefined) {
            throw new Error(`There is no scenario "${name}".`);
        }
        return scenario;
    });
}
