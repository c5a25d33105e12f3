import { playOnEngine } from "../support/playOnEngine";
import { change } from "../support/scenarios/change";

playOnEngine(change);
