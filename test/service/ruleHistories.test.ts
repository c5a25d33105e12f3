import * as fc from "../support/fastCheck";
import { full } from "../support/full";
import { accountsNamed, Scene } from "../support/scene";
import { ruleHistory } from "./model/ruleHistory";
import { RuleStage } from "./model/ruleStage";

/** `npm run test:full` plays more, and `npm run test:histories` many. */
const histories = Number(Reflect.get(globalThis, "histories") ?? (full ? 1_000 : 200)) / 4;

const accounts = accountsNamed(["sender", "receiver", "second", "third"]);

// Bounds a hang.
jest.setTimeout(histories * 20_000);

test(`a rule keeps to itself in ${histories} random histories of three senders, a receiver, time and faults`, async () => {
    jest.spyOn(console, "log").mockImplementation(() => undefined);
    try {
        await fc.assert(
            fc.asyncProperty(ruleHistory, async (one) => {
                // A rule reads all of an account's invitations: each history has an account of its own.
                const scene = await Scene.open({ accounts });
                try {
                    expect(await RuleStage.play(scene, one)).toEqual([]);
                } finally {
                    await scene.close();
                }
            }),
            { numRuns: histories, endOnFailure: false },
        );
    } finally {
        jest.restoreAllMocks();
    }
});
