import * as fc from "../support/fastCheck";
import { full } from "../support/full";
import { noLimits, Scene } from "../support/scene";
import { history } from "./model/history";
import { ResponseStage } from "./model/responseStage";

/** `npm run test:full` plays more, and `npm run test:histories` many. */
const histories = Number(Reflect.get(globalThis, "histories") ?? (full ? 1_000 : 200));

// Bounds a hang.
jest.setTimeout(histories * 10_000);

test(`the rules hold in ${histories} random histories of sender, receiver, time and faults`, async () => {
    jest.spyOn(console, "log").mockImplementation(() => undefined);
    const scene = await Scene.open({ settings: noLimits });
    const defaults = { ...scene.emulator.settings };
    try {
        await fc.assert(
            fc.asyncProperty(history, async (one) => {
                expect(await ResponseStage.play(scene, one, defaults)).toEqual([]);
            }),
            { numRuns: histories, endOnFailure: false },
        );
    } finally {
        await scene.close();
        jest.restoreAllMocks();
    }
});

test(`the rules hold in ${histories / 10} random histories where operations ride on lists that are read already`, async () => {
    jest.spyOn(console, "log").mockImplementation(() => undefined);
    try {
        await fc.assert(
            fc.asyncProperty(history, async (one) => {
                // The whole lists are read again and again: they are kept short.
                const scene = await Scene.open({ settings: noLimits });
                try {
                    const defaults = { ...scene.emulator.settings };
                    expect(await ResponseStage.play(scene, one, defaults, true)).toEqual([]);
                } finally {
                    await scene.close();
                }
            }),
            { numRuns: histories / 10, endOnFailure: false },
        );
    } finally {
        jest.restoreAllMocks();
    }
});
