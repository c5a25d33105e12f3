import { playStories } from "../support/bothSides/playStories";
import { standIn } from "../support/bothSides/senderPlugin";
import { traps } from "../support/bothSides/stories/traps";

playStories(traps, "resource by resource", async () => standIn);
