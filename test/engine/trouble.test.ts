import { onEngineBy } from "../support/onEngine";
import { playOnEngine } from "../support/playOnEngine";
import { trouble } from "../support/scenarios/trouble";

playOnEngine(onEngineBy("dynamic", trouble));
