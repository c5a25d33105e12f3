import { onEngineBy } from "../support/onEngine";
import { playOnEngine } from "../support/playOnEngine";
import { arrival } from "../support/scenarios/arrival";

playOnEngine(onEngineBy("dynamic", arrival));
