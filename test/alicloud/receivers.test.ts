import { changes } from "../support/bothSides/stories/changes";
import { receivers } from "../support/bothSides/stories/receivers";
import { twoStacks } from "../support/bothSides/stories/twoStacks";
import { playWithRealPlugin } from "./support/playWithRealPlugin";

playWithRealPlugin([...receivers, ...changes, twoStacks], "resource by resource");
