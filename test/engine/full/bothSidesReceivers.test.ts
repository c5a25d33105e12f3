import { playStories } from "../../support/bothSides/playStories";
import { standIn } from "../../support/bothSides/senderPlugin";
import { receivers } from "../../support/bothSides/stories/receivers";

playStories(receivers, "CrossAccountShare", async () => standIn);
