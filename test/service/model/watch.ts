import type { HttpResponse, Transport } from "../../../provider/src/api/transport";
import { isJsonObject, type JsonObject } from "../../../provider/src/common/json";

/** What must hold of every write, whatever happens: broken rules are kept, not thrown, for a transport may fail. */
export class Watch {
    readonly broken: string[] = [];
    /** How many answers were sent. */
    writes = 0;
    /** What is declared, and whether the sender may be answered at all. */
    private response = "accept";
    private mayAnswer = true;
    /** The status that each invitation was listed with since it was last answered. */
    private readonly listed = new Map<string, string>();

    constructor(private readonly inner: Transport) {}

    expect(response: string, mayAnswer: boolean): void {
        this.response = response;
        this.mayAnswer = mayAnswer;
    }

    readonly transport: Transport = async (request, timeout) => {
        const operation = request.headers["x-acs-action"] ?? "";
        const invitationId = new URL(request.url).searchParams.get("ResourceShareInvitationId");
        const status = invitationId === null ? undefined : this.listed.get(invitationId);
        let answer: HttpResponse | undefined;
        try {
            answer = await this.inner(request, timeout);
            return answer;
        } finally {
            if (invitationId !== null && !wasThrottled(answer)) {
                this.judge(operation, invitationId, status);
            }
            if (operation === "ListResourceShareInvitations" && answer !== undefined) {
                this.note(answer);
            }
        }
    };

    private judge(operation: string, invitationId: string, status: string | undefined): void {
        this.writes += 1;
        this.listed.delete(invitationId);
        const declared = this.response === "accept" ? "Accept" : "Reject";
        if (operation !== `${declared}ResourceShareInvitation`) {
            this.broken.push(`${operation} was called, but ${this.response} is declared`);
        }
        if (!this.mayAnswer) {
            this.broken.push(`${operation} was called for an invitation of another sender`);
        }
        if (status !== "Pending" && status !== "AcceptFailed") {
            this.broken.push(`${operation} was called for an invitation last listed as ${status}`);
        }
    }

    private note(answer: HttpResponse): void {
        const rows = parse(answer.body)?.ResourceShareInvitations;
        for (const row of Array.isArray(rows) ? rows.filter(isJsonObject) : []) {
            this.listed.set(String(row.ResourceShareInvitationId), String(row.Status));
        }
    }
}

export function wasThrottled(answer: HttpResponse | undefined): boolean {
    return String(parse(answer?.body ?? "")?.Code ?? "").includes("Throttling");
}

export function parse(text: string): JsonObject | undefined {
    try {
        const value: unknown = JSON.parse(text);
        return isJsonObject(value) ? value : undefined;
    } catch {
        return undefined;
    }
}
