import { onEngineBy } from "../support/onEngine";
import { playOnEngine } from "../support/playOnEngine";
import { drift } from "../support/scenarios/drift";

playOnEngine(onEngineBy("dynamic", drift));
