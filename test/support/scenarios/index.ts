import type { TypeName } from "../../../provider/src/adapters/engine/typeTokens";
import { arrival } from "./arrival";
import { change } from "./change";
import { drift } from "./drift";
import { rules } from "./rules";
import type { Scenario } from "./scenario";
import { trouble } from "./trouble";

/** A scenario, and the type of the one resource that it is about. */
export interface TypedScenario extends Scenario {
    readonly type: TypeName;
}

const ofType =
    (type: TypeName) =>
    (scenario: Scenario): TypedScenario => ({ ...scenario, type });

/** Every scenario, of responses and of rules. */
export const scenarios: readonly TypedScenario[] = [
    ...[...arrival, ...drift, ...trouble, ...change].map(ofType("InvitationResponse")),
    ...rules.map(ofType("InvitationAutoResponse")),
];
