import { playStories } from "../support/bothSides/playStories";
import { standIn } from "../support/bothSides/senderPlugin";
import { traps } from "../support/bothSides/stories/traps";
import { inEveryTest } from "../support/bothSides/story";

playStories(inEveryTest(traps), "resource by resource", async () => standIn);
