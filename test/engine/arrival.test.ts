import { playOnEngine } from "../support/playOnEngine";
import { arrival } from "../support/scenarios/arrival";

playOnEngine(arrival);
