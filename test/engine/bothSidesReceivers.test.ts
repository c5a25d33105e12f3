import { playStories } from "../support/bothSides/playStories";
import { byHand } from "../support/bothSides/programs/byHand";
import { standIn } from "../support/bothSides/senderPlugin";
import { receivers } from "../support/bothSides/stories/receivers";

playStories(receivers, standIn, byHand);
