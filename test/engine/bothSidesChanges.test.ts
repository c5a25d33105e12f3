import { playStories } from "../support/bothSides/playStories";
import { standIn } from "../support/bothSides/senderPlugin";
import { changes } from "../support/bothSides/stories/changes";
import { transforms } from "../support/bothSides/stories/transforms";
import { twoStacks } from "../support/bothSides/stories/twoStacks";

playStories([...changes, transforms], "CrossAccountShare", async () => standIn);
playStories([twoStacks], "resource by resource", async () => standIn);
