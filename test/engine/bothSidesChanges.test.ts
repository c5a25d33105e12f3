import { playStories } from "../support/bothSides/playStories";
import { byHand } from "../support/bothSides/programs/byHand";
import { standIn } from "../support/bothSides/senderPlugin";
import { changes } from "../support/bothSides/stories/changes";

playStories(changes, standIn, byHand);
