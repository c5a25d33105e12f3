import { playStories } from "../support/bothSides/playStories";
import { standIn } from "../support/bothSides/senderPlugin";
import { receivers } from "../support/bothSides/stories/receivers";
import { inEveryTest } from "../support/bothSides/story";

playStories(inEveryTest(receivers), "CrossAccountShare", async () => standIn);
