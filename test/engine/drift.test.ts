import { playOnEngine } from "../support/playOnEngine";
import { drift } from "../support/scenarios/drift";

playOnEngine(drift);
