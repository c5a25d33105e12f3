import { playStories } from "../../support/bothSides/playStories";
import { standIn } from "../../support/bothSides/senderPlugin";
import { changes } from "../../support/bothSides/stories/changes";
import { transforms } from "../../support/bothSides/stories/transforms";
import { twoStacks } from "../../support/bothSides/stories/twoStacks";

/** By the plugin: what the receivers of a share are is played by the dynamic provider. */
playStories([...changes, transforms], "CrossAccountShare", async () => standIn, { adapter: "plugin" });
playStories([twoStacks], "resource by resource", async () => standIn);
