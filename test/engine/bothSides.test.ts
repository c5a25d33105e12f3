import { playStories } from "../support/bothSides/playStories";
import { standIn } from "../support/bothSides/senderPlugin";
import { receivers } from "../support/bothSides/stories/receivers";

/** The first story, by the plugin; all of them are in `full/`, by the dynamic provider. */
playStories(receivers.slice(0, 1), "CrossAccountShare", async () => standIn, { adapter: "plugin" });
