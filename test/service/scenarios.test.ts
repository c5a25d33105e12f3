import { playInProcess } from "../support/playInProcess";
import { scenarios } from "../support/scenarios";

playInProcess(scenarios);
