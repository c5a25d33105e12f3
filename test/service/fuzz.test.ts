import { HostileService } from "tools/hostileService";
import * as fc from "../support/fastCheck";
import { noLimits, Scene } from "../support/scene";
import { FuzzStage, isPlain, story } from "./fuzz/story";

/** `npm run test:fuzz` plays more. */
const cases = Number(Reflect.get(globalThis, "fuzzCases") ?? 300);

// Bounds a hang.
jest.setTimeout(cases * 10_000);

test(`${cases} random changes of what the service says: right, or one line, and nothing forgotten`, async () => {
    const logged: string[] = [];
    jest.spyOn(console, "log").mockImplementation((line) => void logged.push(String(line)));
    try {
        // A failure names the seed, with which `seed` and `path` beside numRuns play the same case again.
        await fc.assert(
            fc.asyncProperty(story, async (one) => {
                // A rule answers whatever is pending: each case has a service of its own.
                const scene = await Scene.open({ settings: noLimits });
                const hostile = await HostileService.open(scene.emulator.url);
                logged.length = 0;
                try {
                    expect(await FuzzStage.play(scene, hostile, one)).toEqual([]);
                    expect(logged.filter((line) => !isPlain(line))).toEqual([]);
                } finally {
                    await hostile.close();
                    await scene.close();
                }
            }),
            { numRuns: cases, endOnFailure: cases > 1_000 },
        );
    } finally {
        jest.restoreAllMocks();
    }
});
