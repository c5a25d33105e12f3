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

const byPluginAlone = withNames(scenarios, [
    "rejects an invitation that arrives only later",
    "adopts what was accepted by hand, without a write",
    "resources that arrive a little after the acceptance are waited for, though that is not declared",
    "resources are not waited for where that is declared",
    "what was accepted cannot be rejected: refused at preview, with the way out",
    "being out already is success",
    "a share that only its owner can end says so, and stays in the state",
    "credentials of another account leave nothing",
    "a replacement leaves the old share before it answers for the new one",
    "an invitation that is purged after it was rejected changes nothing",
    "a rejected share that was joined by hand since is drift, which up explains and destroy does not mind",
    "a new invitation that is rejected outside is drift, and the next one is waited for",
    "a missing permission is an error that names it",
    "accept takes effect, but the connection is cut: done without a second write",
    "an invitation of another sender is never answered",
    "a share that appears only after the wait for it has ended is left all the same",
]);

/**
 * Those of the scenarios that an adapter plays on the engine. Each is played by one of the two, or by both; in process,
 * all are played by both.
 */
export function onEngineBy(adapter: AdapterName, group: readonly Scenario[]): readonly Scenario[] {
    if (everyScenario) {
        return group;
    }
    return adapter === "plugin"
        ? group.filter((scenario) => byBoth.includes(scenario) || byPluginAlone.includes(scenario))
        : group.filter((scenario) => !byPluginAlone.includes(scenario));
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
