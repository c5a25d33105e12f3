import { changes } from "../support/bothSides/stories/changes";
import { receivers } from "../support/bothSides/stories/receivers";
import { transforms } from "../support/bothSides/stories/transforms";
import { playWithRealPlugin } from "./support/playWithRealPlugin";

playWithRealPlugin([...receivers, ...changes, transforms], "CrossAccountShare");
