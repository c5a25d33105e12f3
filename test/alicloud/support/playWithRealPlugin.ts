import { ensureAlicloudPlugin } from "tools";
import { type Play, type PlayOptions, playStories } from "../../support/bothSides/playStories";
import { realPlugin } from "../../support/bothSides/senderPlugin";
import type { Story } from "../../support/bothSides/story";
import { writeResult } from "./results";

// The plugin looks five seconds after each write, and then at growing intervals.
jest.setTimeout(900_000);

/** Plays stories with the real plugin, and keeps how long their commands took. */
export function playWithRealPlugin(
    stories: readonly Story[],
    form: Play["form"],
    options: PlayOptions = {},
): void {
    playStories(stories, form, async () => realPlugin(await ensureAlicloudPlugin(() => undefined)), {
        ...options,
        report: writeResult,
    });
}
