import { playStories } from "../support/bothSides/playStories";
import { byHand } from "../support/bothSides/programs/byHand";
import { standIn } from "../support/bothSides/senderPlugin";
import { traps } from "../support/bothSides/stories/traps";
import { twoStacks } from "../support/bothSides/stories/twoStacks";

playStories([...traps, twoStacks], standIn, byHand);
