import { traps } from "../support/bothSides/stories/traps";
import { playWithRealPlugin } from "./support/playWithRealPlugin";

playWithRealPlugin(traps, "resource by resource");
