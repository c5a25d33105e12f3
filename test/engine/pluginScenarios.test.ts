import { onEngineBy } from "../support/onEngine";
import { playOnEngine } from "../support/playOnEngine";
import { scenarios } from "../support/scenarios";

playOnEngine(onEngineBy("plugin", scenarios), "plugin");
