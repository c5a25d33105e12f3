import { Act, type Durations } from "./act";
import type { Form } from "./forms";
import type { SenderPlugin } from "./senderPlugin";
import { Stage } from "./stage";
import type { Story } from "./story";

/**
 * Makes a test of each story.
 * @param report receives how long each story's commands took, once it has gone well. Default: nothing does.
 */
export function playStories(
    stories: readonly Story[],
    plugin: SenderPlugin,
    form: Form,
    report: (story: Story, durations: Durations) => void = () => undefined,
): void {
    test.each(stories.map((story) => [story.name, story] as const))("%s", async (_, story) => {
        const stage = await Stage.open(plugin, story.settings);
        try {
            const act = new Act(stage, await stage.stack("local"), form);
            await story.play(act);
            report(story, act.durations);
        } finally {
            await stage.close();
        }
    });
}
