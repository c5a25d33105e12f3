import type { HttpResponse, Transport } from "../../../provider/src/api/transport";
import { isJsonObject } from "../../../provider/src/common/json";
import { parse, wasThrottled } from "./watch";

/** What a rule has for an invitation; null where it does not cover it. */
export type Judge = (invitation: {
    senderAccountId: string;
    resourceShareId: string;
}) => "accept" | "reject" | null;

/** An invitation as it was last listed; its status goes when it is answered. */
interface Listed {
    readonly senderAccountId: string;
    readonly resourceShareId: string;
    status: string | undefined;
}

/** What must hold of every write of a rule, whatever happens. */
export class RuleWatch {
    readonly broken: string[] = [];
    /** How many writes there were. */
    writes = 0;
    judge: Judge = () => null;
    mayLeave = false;
    /** The shares that the responses of the program declare. */
    declared: ReadonlySet<string> = new Set();
    private readonly listed = new Map<string, Listed>();
    /** The invitations that the service has said to be accepted or rejected, by an answer of the rule that stands. */
    private readonly confirmed = new Set<string>();
    /** The shares to which the rule has sent an acceptance. */
    private readonly accepted = new Set<string>();

    constructor(private readonly inner: Transport) {}

    readonly transport: Transport = async (request, timeout) => {
        const operation = request.headers["x-acs-action"] ?? "";
        const parameters = new URL(request.url).searchParams;
        const before = { ...this.listed.get(parameters.get("ResourceShareInvitationId") ?? "") };
        let answer: HttpResponse | undefined;
        try {
            answer = await this.inner(request, timeout);
            return answer;
        } finally {
            if (!wasThrottled(answer)) {
                if (/^(Accept|Reject)/.test(operation)) {
                    this.answered(
                        operation,
                        String(parameters.get("ResourceShareInvitationId")),
                        before,
                        answer,
                    );
                } else if (operation === "DisassociateResourceShare") {
                    this.left(String(parameters.get("ResourceShareId")));
                }
            }
            if (operation === "ListResourceShareInvitations" && answer !== undefined) {
                this.note(answer);
            }
        }
    };

    /** The rule is deleted: one that is declared later knows nothing of what this one did. */
    forget(): void {
        this.confirmed.clear();
    }

    private answered(
        operation: string,
        invitationId: string,
        before: Partial<Listed>,
        answer: HttpResponse | undefined,
    ): void {
        this.writes += 1;
        if (this.confirmed.has(invitationId)) {
            this.broken.push(`${operation} for ${invitationId}, which it has answered before`);
        }
        if (/"Status":"(Accepted|Rejected)"/.test(answer?.body ?? "")) {
            this.confirmed.add(invitationId);
        }
        const { senderAccountId = "", resourceShareId = "", status } = before;
        const expected = this.judge({ senderAccountId, resourceShareId });
        if (
            operation !== `${expected === "accept" ? "Accept" : "Reject"}ResourceShareInvitation` ||
            expected === null
        ) {
            this.broken.push(
                `${operation} for ${resourceShareId} of ${senderAccountId}: the rule has ${expected}`,
            );
        }
        if (operation.startsWith("Reject") && this.declared.has(resourceShareId)) {
            this.broken.push(`${operation} for ${resourceShareId}, which the run declares`);
        }
        if (status !== "Pending" && status !== "AcceptFailed") {
            this.broken.push(`${operation} for an invitation last listed as ${status}`);
        }
        const now = this.listed.get(invitationId);
        if (now !== undefined) {
            now.status = undefined;
        }
        if (expected === "accept") {
            this.accepted.add(resourceShareId);
        }
    }

    private left(resourceShareId: string): void {
        this.writes += 1;
        if (!this.mayLeave) {
            this.broken.push(`${resourceShareId} was left, but onDelete is retain`);
        }
        if (!this.accepted.has(resourceShareId)) {
            this.broken.push(`${resourceShareId} was left, but was not accepted by the rule`);
        }
    }

    private note(answer: HttpResponse): void {
        const rows = parse(answer.body)?.ResourceShareInvitations;
        for (const row of Array.isArray(rows) ? rows.filter(isJsonObject) : []) {
            this.listed.set(String(row.ResourceShareInvitationId), {
                senderAccountId: String(row.SenderAccountId),
                resourceShareId: String(row.ResourceShareId),
                status: String(row.Status),
            });
        }
    }
}
