import { playOnEngine } from "../support/playOnEngine";
import { trouble } from "../support/scenarios/trouble";

playOnEngine(trouble);
