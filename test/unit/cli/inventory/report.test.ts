import { type Answer, reportOf } from "../../../../provider/src/cli/inventory/report";
import { anInvitationOfList } from "../values";

const hour = 3_600_000;
const week = 7 * 24 * hour;
const now = Date.parse("2026-01-08T00:00:00.000Z");

const [a, b] = ["1000000000000002", "1000000000000003"];

/** An invitation that expires in so many hours. */
const expiring = (invitationId: string, hours: number, status = "Pending") =>
    anInvitationOfList({
        invitationId,
        status,
        createTime: new Date(now + hours * hour - week).toISOString(),
        expireTime: new Date(now + hours * hour).toISOString(),
    });

const found = (account: string, region: string, ...invitations: ReturnType<typeof expiring>[]): Answer => ({
    account,
    region,
    outcome: { invitations },
});
const missed = (account: string, region: string, reason: string): Answer => ({
    account,
    region,
    outcome: { reason },
});

test("what expires soonest comes first, whosever it is; then the newest of what no longer waits", () => {
    const report = reportOf(
        [
            found(a, "cn-hangzhou", expiring("i-late", 100), expiring("i-old", 50, "Accepted")),
            found(a, "cn-shanghai", expiring("i-soon", 1), expiring("i-over", -1)),
            found(b, "cn-hangzhou", expiring("i-new", 90, "Rejected"), expiring("i-middle", 48)),
        ],
        now,
        undefined,
    );
    expect(
        report.invitations.map(({ account, region, invitationId }) => [invitationId, account, region]),
    ).toEqual([
        ["i-over", a, "cn-shanghai"],
        ["i-soon", a, "cn-shanghai"],
        ["i-middle", b, "cn-hangzhou"],
        ["i-late", a, "cn-hangzhou"],
        ["i-new", b, "cn-hangzhou"],
        ["i-old", a, "cn-hangzhou"],
    ]);
    expect(report.unreachable).toEqual([]);
});

test("what was sent in one moment has a fixed order", () => {
    const answers = [
        found(b, "cn-shanghai", expiring("i-1", 5)),
        found(b, "cn-hangzhou", expiring("i-1", 5)),
        found(a, "x-1", expiring("i-1", 5)),
    ];
    const orderOf = (given: Answer[]) =>
        reportOf(given, now, undefined).invitations.map(({ account, region }) => `${account} ${region}`);
    expect(orderOf(answers)).toEqual([`${a} x-1`, `${b} cn-hangzhou`, `${b} cn-shanghai`]);
    expect(orderOf(answers.reverse())).toEqual([`${a} x-1`, `${b} cn-hangzhou`, `${b} cn-shanghai`]);
});

test("of a duration, only what waits and expires within it is listed", () => {
    const invitations = [
        expiring("i-47", 47),
        expiring("i-48", 48),
        expiring("i-49", 49),
        expiring("i-over", -1),
        expiring("i-no", 1, "Accepted"),
    ];
    const report = reportOf([found(a, "cn-hangzhou", ...invitations)], now, 48 * hour);
    expect(report.invitations.map(({ invitationId }) => invitationId)).toEqual(["i-over", "i-47", "i-48"]);
});

test("an account that cannot be reached for one reason is one, with its regions; for another reason in each, one for each", () => {
    const report = reportOf(
        [
            missed(b, "cn-shanghai", "The role cannot be assumed."),
            missed(b, "cn-hangzhou", "The role cannot be assumed."),
            missed(a, "cn-shanghai", "No response."),
            missed(a, "cn-hangzhou", "Refused."),
        ],
        now,
        undefined,
    );
    expect(report).toEqual({
        invitations: [],
        unreachable: [
            { account: a, regions: ["cn-hangzhou"], reason: "Refused." },
            { account: a, regions: ["cn-shanghai"], reason: "No response." },
            { account: b, regions: ["cn-hangzhou", "cn-shanghai"], reason: "The role cannot be assumed." },
        ],
    });
});
