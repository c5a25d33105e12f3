import { onEngineBy } from "../support/onEngine";
import { playOnEngine } from "../support/playOnEngine";
import { change } from "../support/scenarios/change";

playOnEngine(onEngineBy("dynamic", change));
