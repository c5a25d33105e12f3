import { readFileSync } from "node:fs";
import type { Account } from "../../../provider/src/account/account";
import { RoleRefusedError } from "../../../provider/src/account/credentials/credentialsSource";
import { adviceByCode } from "../../../provider/src/api/advice";
import type { Client } from "../../../provider/src/api/client";
import { NoResponseError, ServiceError, UnknownOutcomeError } from "../../../provider/src/api/errors";
import { createResourceSharing } from "../../../provider/src/api/resourceSharing";
import { importableResponse } from "../../../provider/src/cli/importableResponse";
import { Deadline } from "../../../provider/src/common/deadline";
import { Fields } from "../../../provider/src/common/fields";
import type { JsonObject } from "../../../provider/src/common/json";
import { problemWithProvider } from "../../../provider/src/program/problemWithProvider";
import { explainOwnShare } from "../../../provider/src/reconcile/askedAccount";
import type { Impossible, Wait } from "../../../provider/src/reconcile/decisionTable";
import { leave } from "../../../provider/src/reconcile/leave";
import { describeWait, explain } from "../../../provider/src/reconcile/messages";
import { refuseIfImported } from "../../../provider/src/resources/account/requireReceiver";
import { leftIfReachable } from "../../../provider/src/resources/account/unreachable";
import { diff } from "../../../provider/src/resources/invitationResponse/diff";
import { findResponse } from "../../../provider/src/resources/invitationResponse/findResponse";
import { read } from "../../../provider/src/resources/invitationResponse/read";
import { ownedBy } from "../../../provider/src/resources/invitationResponse/state";
import type { OperationContext } from "../../../provider/src/resources/resourceHandler";
import { messagePatterns } from "../../documentation/messages";
import { errorsPage } from "../../documentation/page";
import { accepted, found } from "../cli/values";
import { anInvitation, aShare, declares, observed } from "../reconcile/values";
import { TestClock } from "../testClock";

const page = readFileSync(errorsPage, "utf8");
const patterns = messagePatterns(page);

function expectDocumented(message: string): void {
    expect({ message, rows: patterns.filter((pattern) => pattern.test(message)).length }).toEqual({
        message,
        rows: 1,
    });
}

const impossible: Readonly<Record<Impossible, true>> = {
    "unknown status": true,
    "acceptance failed": true,
    "invitation is closed": true,
    "already accepted": true,
    "rejection refused": true,
    "another sender": true,
    "another share": true,
    "another receiver": true,
};

const declared = declares({ response: "accept", resourceShareId: "rs-1" });

test.each(Object.keys(impossible) as Impossible[])("%s", (decision) => {
    const invitation = anInvitation({ status: "Expired" });
    expectDocumented(explain(decision, declared, observed({ invitation }), false));
    if (decision === "already accepted" || decision === "another sender") {
        expectDocumented(explain(decision, declared, observed({ share: aShare() }), false));
    }
});

const waits: Readonly<Record<Wait, true>> = {
    "wait for an invitation": true,
    "wait for the invitation to be listed": true,
    "wait for the share": true,
    "wait for the resources": true,
    "wait for the response to take effect": true,
};

test.each(Object.keys(waits) as Wait[])("%s, in vain", (wait) => {
    expectDocumented(`Gave up ${describeWait(wait, declared)} in cn-hangzhou after 5m 0s and 30 checks.`);
});

test("an account that cannot be reached", async () => {
    const { state } = accepted("network");
    const roleArn = `acs:ram::${state.receiverAccountId}:role/sharing`;
    const refused = Promise.reject(
        new RoleRefusedError("The role cannot be assumed: …", roleArn, "NoPermission"),
    );
    expectDocumented(await rejectionOf(leftIfReachable(ownedBy(state), () => refused)));
});

test("what was imported as another account", () => {
    const { state } = accepted("network");
    const imported = { ...ownedBy(state), imported: true } as const;
    expectDocumented(messageOf(() => refuseIfImported(imported, "1000000000000009")));
});

test("a share of the account's own", () => {
    expectDocumented(explainOwnShare(aShare()));
});

test("changes that are refused", () => {
    const { state } = accepted("network");
    const rejected = { ...state, declaredResponse: "reject", joined: false, status: "Rejected" };
    for (const [olds, news] of [
        [{ ...state }, { response: "reject" }],
        [rejected, { response: "accept", invitationId: "i-1" }],
    ] as const) {
        expectDocumented(messageOf(() => diff(olds, news)));
    }
});

test("the wrong account, and nothing found", async () => {
    const account = accountWith({});
    const { state } = accepted("network");
    expectDocumented(await rejectionOf(read(contextOf(account), "i-1", { ...state })));
    expectDocumented(
        await rejectionOf(findResponse(account, "i-1", "cn-hangzhou", new Deadline(account.clock, 1_000))),
    );
    expectDocumented(
        await rejectionOf(findResponse(account, "rs-1", "cn-hangzhou", new Deadline(account.clock, 1_000))),
    );
    expectDocumented(
        String(importableResponse("network", found({ response: "none" }, { invitation: anInvitation() }))),
    );
});

test("leaving in vain", async () => {
    const share = {
        ResourceShareId: "rs-1",
        ResourceShareOwner: "1000000000000001",
        ResourceShareStatus: "Active",
    };
    const refusal = new ServiceError(
        { operation: "DisassociateResourceShare", host: "localhost" },
        { code: "LeavingFailed.Account", message: "No.", requestId: "", httpStatus: 409 },
    );
    for (const answer of [{ ResourceShares: [share], ResourceShareAssociations: [] }, refusal]) {
        const clock = new TestClock();
        const request = {
            service: createResourceSharing(clientWith(answer), clock),
            resourceShareId: "rs-1",
            receiverAccountId: "1000000000000002",
            deadline: new Deadline(clock, 2_000),
            log: () => undefined,
        };
        expectDocumented(await rejectionOf(leave(request)));
    }
});

test("credentials that do not come in time", async () => {
    const deadline = new Deadline(new TestClock(), 0);
    const never = new Promise<never>(() => undefined);
    expectDocumented(await rejectionOf(deadline.waitFor(never, "waiting for the credentials of role r")));
});

test("a provider of another package", () => {
    expectDocumented(
        `InvitationResponse "network": ${problemWithProvider("InvitationResponse", "pulumi-nodejs", null)}.`,
    );
});

test("no response, and responses that are not as documented", () => {
    expectDocumented(new NoResponseError({ operation: "List", host: "localhost" }, "cut", true).message);
    expectDocumented(messageOf(() => new Fields({}, "List").requiredString("Status")));
    expectDocumented(new UnknownOutcomeError("Accept", new Error("no list")).message);
});

test("every code that comes with advice", () => {
    const [, table = ""] = page.split("\n| code ");
    const codes = [...(table.split("\n\n")[0] ?? "").matchAll(/^\| (.*?) \|/gm)].flatMap(([, cell = ""]) =>
        [...cell.matchAll(/`([^`]+)`/g)].map(([, code]) => code),
    );
    expect(codes.sort()).toEqual([...adviceByCode.keys()].sort());
});

function clientWith(answer: JsonObject | Error): Client {
    return {
        async call(operation) {
            if (answer instanceof Error) {
                throw answer;
            }
            return { fields: new Fields(answer, operation), size: 0, requestId: "" };
        },
    };
}

/** An account that is not the receiver, at a service with one response to everything. */
function accountWith(answer: JsonObject): Account {
    const clock = new TestClock();
    const account: Account = {
        clock,
        defaultRegion: "cn-hangzhou",
        certainId: undefined,
        configuredBy: undefined,
        waysToSetRegion: "set it",
        problemWithRegion: () => undefined,
        resourceSharing: () => createResourceSharing(clientWith(answer), clock),
        accountId: async () => "1000000000000009",
        guarded: () => account,
    };
    return account;
}

function contextOf(account: Account): OperationContext {
    return {
        openAccount: async () => account,
        timeout: 1_000,
        log: () => undefined,
        warn: () => undefined,
        progress: () => undefined,
        signal: new AbortController().signal,
    };
}

function messageOf(operation: () => unknown): string {
    try {
        operation();
    } catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
    throw new Error("No error came.");
}

async function rejectionOf(operation: Promise<unknown>): Promise<string> {
    const error = await operation.then(
        () => undefined,
        (reason: unknown) => reason,
    );
    return messageOf(() => {
        throw error;
    });
}
