import type { AdapterName } from "../project";
import { Act, type Durations } from "./act";
import { type Form, forms } from "./forms";
import type { SenderPlugin } from "./senderPlugin";
import { Stage } from "./stage";
import type { Story } from "./story";

/** What is played: a story, and the form of its programs. */
export interface Play {
    readonly story: Story;
    /** A name in `forms`. */
    readonly form: keyof typeof forms;
}

export interface PlayOptions {
    /** How the program reaches this package's provider. Default: dynamic. */
    readonly adapter?: AdapterName;
    /** Receives how long each story's commands took, once it has gone well. Default: nothing does. */
    readonly report?: (play: Play, durations: Durations) => void;
}

/** Makes a test of each story. */
export function playStories(
    stories: readonly Story[],
    form: Play["form"],
    plugin: () => Promise<SenderPlugin>,
    { adapter = "dynamic", report = () => undefined }: PlayOptions = {},
): void {
    test.each(stories.map((story) => [story.name, story] as const))(`%s (${form})`, async (_, story) => {
        const durations = await play(story, forms[form], await plugin(), adapter);
        report({ story, form }, durations);
    });
}

async function play(
    story: Story,
    form: Form,
    plugin: SenderPlugin,
    adapter: AdapterName,
): Promise<Durations> {
    const stage = await Stage.open(plugin, adapter, story.settings);
    try {
        const act = new Act(stage, await stage.stack("local"), form);
        await story.play(act);
        return act.durations;
    } finally {
        await stage.close();
    }
}
