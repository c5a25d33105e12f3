import { arrival } from "./arrival";
import { change } from "./change";
import { drift } from "./drift";
import type { Scenario } from "./scenario";
import { trouble } from "./trouble";

export const scenarios: readonly Scenario[] = [...arrival, ...drift, ...trouble, ...change];
