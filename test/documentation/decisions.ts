import { type Decision, decisionTable, type Row } from "../../provider/src/reconcile/decisionTable";
import { isResponse } from "../../provider/src/schema/responses";
import { table } from "./table";

/** The decision table as the documentation shows it. */
export function decisions(): string {
    const heading = ["declared", "invitation", "joined", "and", "what happens"];
    return table(heading, decisionTable.map(cells));
}

function cells({ response, invitation, joined, when, decision }: Row): string[] {
    return [
        `\`${response}\``,
        invitation.map((status) => (status === "none" ? "none listed" : `\`${status}\``)).join(", "),
        joined === "any" ? "either" : joined ? "yes" : "no",
        (when ?? []).join(", "),
        describe(decision),
    ];
}

function describe(decision: Decision): string {
    if (decision === "done" || decision.startsWith("wait for ")) {
        return decision;
    }
    return isResponse(decision) ? `**${decision}** it` : `error: ${decision}`;
}
