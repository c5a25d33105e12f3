import { playStories } from "../support/bothSides/playStories";
import { standIn } from "../support/bothSides/senderPlugin";
import { changes } from "../support/bothSides/stories/changes";
import { twoStacks } from "../support/bothSides/stories/twoStacks";

playStories(changes, "CrossAccountShare", async () => standIn);
playStories([twoStacks], "resource by resource", async () => standIn);
