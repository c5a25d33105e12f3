import type { CheckFailure } from "@pulumi/pulumi/proto/provider_pb";
import type { InputProblem } from "../../common/inputProblem";
import { checkFailure } from "../engine/checkFailure";
import { provider } from "./pulumiModules";

/** Problems as the engine takes them. */
export function checkFailures(problems: readonly InputProblem[]): CheckFailure[] {
    return problems.map(checkFailure).map(({ reason }) => new provider.CheckFailure().setReason(reason));
}
