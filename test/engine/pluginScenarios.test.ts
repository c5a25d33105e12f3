import { choose, playOnEngine } from "../support/playOnEngine";
import { scenarios } from "../support/scenarios";

/** A third of the scenarios: what the engine and the plugin have to agree on. The others run in process. */
const chosen = [
    "rejects an invitation that arrives only later",
    "adopts what was accepted by hand, without a write",
    "gives up on an invitation that never arrives, and says what was seen and what to do",
    "what was accepted cannot be rejected: refused at preview, with the way out",
    "leaves on destroy where that is declared, and waits until it is out",
    "a share that only its owner can end says so, and stays in the state",
    "a replacement leaves the old share before it answers for the new one",
    "the owner removes the receiver: the resource is gone, and comes back with a new invitation",
    "a new invitation that is rejected outside is drift, and the next one is waited for",
    "a rejected share that was joined by hand since is drift, which up explains and destroy does not mind",
    "a missing permission is an error that names it",
    "accept takes effect, but the connection is cut: done without a second write",
    "what was refused for a missing permission leaves nothing in the state",
    "a failed acceptance lists each failure, stays in the state, and goes on once the cause is removed",
    "a share that appears only after the wait for it has ended is left all the same",
];

playOnEngine(choose(scenarios, chosen), "plugin");
