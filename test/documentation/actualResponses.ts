import type { Observation } from "../../provider/src/reconcile/observation";
import { type ActualResponse, actualResponseOf } from "../../provider/src/reconcile/observation";
import { invitationStatuses } from "../../provider/src/schema/invitationStatus";
import { anInvitation, aShare, observed } from "../unit/reconcile/values";
import { table } from "./table";

const statuses = [...invitationStatuses, "none"] as const;
type Status = (typeof statuses)[number];

const aResource = { resourceId: "vsw-1", resourceType: "VSwitch", resourceArn: null };

/** How a share can stand. */
const situations: Readonly<Record<string, Partial<Observation>>> = {
    no: {},
    "yes, not all resources `Available`": {
        share: aShare(),
        sharedResources: [{ ...aResource, resourceStatus: "Unavailable" }],
    },
    "yes, all resources `Available`": {
        share: aShare(),
        sharedResources: [{ ...aResource, resourceStatus: "Available" }],
    },
};

/** What a refresh makes of a recorded response, as the documentation shows it. */
export function actualResponses(): string {
    const heading = ["joined", "invitation", "`accept` or `none` becomes", "`reject` becomes"];
    return table(heading, Object.keys(situations).flatMap(rowsOf));
}

/** A row for each outcome, with all statuses that lead to it. */
function rowsOf(situation: string): string[][] {
    const statusesOf = new Map<string, Status[]>();
    for (const status of statuses.filter((each) => canBeSeen(situation, each))) {
        const outcome = outcomeOf(situation, status).join(" | ");
        statusesOf.set(outcome, [...(statusesOf.get(outcome) ?? []), status]);
    }
    return [...statusesOf].map(([outcome, same]) => [
        situation,
        same.map((status) => (status === "none" ? "none listed" : `\`${status}\``)).join(", "),
        ...outcome.split(" | "),
    ]);
}

/** While an invitation is pending, nobody looks at its share. */
function canBeSeen(situation: string, status: Status): boolean {
    return status !== "Pending" || situations[situation]?.share === undefined;
}

function outcomeOf(situation: string, status: Status): string[] {
    const invitation = status === "none" ? null : anInvitation({ status });
    const observation = observed({ ...situations[situation], invitation });
    return [
        describe(actualResponseOf("accept", observation)),
        describe(actualResponseOf("reject", observation)),
    ];
}

function describe(actual: ActualResponse): string {
    return actual === "gone" ? "removed from the state" : `\`${actual}\``;
}
