import type { AdapterName } from "../project";
import { Act, type Durations } from "./act";
import { forms } from "./forms";
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
    /** What programs need in their environment. Default: nothing. */
    readonly environment?: () => Readonly<Record<string, string>>;
    /** Receives how long each story's commands took, once it has gone well. Default: nothing does. */
    readonly report?: (play: Play, durations: Durations) => void;
}

/** Makes a test of each story. */
export function playStories(
    stories: readonly Story[],
    form: Play["form"],
    plugin: () => Promise<SenderPlugin>,
    { adapter = "dynamic", environment = () => ({}), report = () => undefined }: PlayOptions = {},
): void {
    test.each(stories.map((story) => [story.name, story] as const))(`%s (${form})`, async (_, story) => {
        const stage = await Stage.open(await plugin(), adapter, story.settings);
        try {
            const stack = await stage.stack("local", { environment: environment() });
            const act = new Act(stage, stack, forms[form]);
            await story.play(act);
            report({ story, form }, act.durations);
        } finally {
            await stage.close();
        }
    });
}
