import { changes } from "../support/bothSides/stories/changes";
import { receivers } from "../support/bothSides/stories/receivers";
import { playWithRealPlugin } from "./support/playWithRealPlugin";

playWithRealPlugin([...receivers, ...changes], "CrossAccountShare");
