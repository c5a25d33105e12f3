import { playStories } from "../../support/bothSides/playStories";
import { standIn } from "../../support/bothSides/senderPlugin";
import { traps } from "../../support/bothSides/stories/traps";

/** By the plugin: what the receivers of a share are is played by the dynamic provider. */
playStories(traps, "resource by resource", async () => standIn, { adapter: "plugin" });
