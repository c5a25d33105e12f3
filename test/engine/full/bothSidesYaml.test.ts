import { playStories } from "../../support/bothSides/playStories";
import { standIn } from "../../support/bothSides/senderPlugin";
import { changes } from "../../support/bothSides/stories/changes";
import { plans } from "../../support/bothSides/stories/plans";
import { receivers } from "../../support/bothSides/stories/receivers";

/** By the plugin's `construct`. */
playStories([...receivers, ...changes, ...plans], "CrossAccountShare in YAML", async () => standIn, {
    adapter: "plugin",
});
