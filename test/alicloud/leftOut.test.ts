import { playStories } from "../support/bothSides/playStories";
import { standIn } from "../support/bothSides/senderPlugin";
import { receivers } from "../support/bothSides/stories/receivers";
import { traps } from "../support/bothSides/stories/traps";
import { leftOut } from "../support/bothSides/story";

// With these, the stand-in has been through every story that the real plugin goes through.
playStories(leftOut([...receivers, ...traps]), "resource by resource", async () => standIn);
