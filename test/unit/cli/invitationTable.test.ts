import { invitationTable } from "../../../provider/src/cli/invitationTable";
import { expireTimeOf } from "../../../provider/src/reconcile/expireTime";
import type { Invitation } from "../../../provider/src/schema/invitation";
import { hostileCharactersIn, hostileTexts } from "../../support/hostileText";
import { anInvitationOfList } from "./values";

const createTime = "2026-01-02T03:04:05.678Z";
const day = 24 * 3_600_000;
const sent = Date.parse(createTime);

const anInvitation = (differing: Partial<Invitation> = {}): Invitation =>
    anInvitationOfList({ createTime, expireTime: expireTimeOf(createTime), ...differing });

const plain = (_: unknown, text: string) => text;
const marked = (format: unknown, text: string) => `<${format}>${text}</>`;

test("columns are aligned, and what is left of the seven days is told of what waits", () => {
    const table = invitationTable(
        [
            anInvitation(),
            anInvitation({ invitationId: "i-000000000002", status: "Accepted", resourceShareName: "网络" }),
        ],
        sent + day + 3_600_000,
        plain,
    );
    expect(table).toBe(`\
INVITATION      SHARE  SENDER            STATUS    SENT               LEFT    NAME
i-1             rs-1   1000000000000001  Pending   2026-01-02 03:04Z  5d 23h  network
i-000000000002  rs-1   1000000000000001  Accepted  2026-01-02 03:04Z  -       网络
`);
});

test.each([
    [1_000, "6d 23h"],
    [6 * day + 3_600_000, "23h 0m"],
    [7 * day - 90_000, "1m 30s"],
    [7 * day, "none"],
    [8 * day, "none"],
])("%d ms after it was sent, %s is left", (passed, left) => {
    expect(invitationTable([anInvitation()], sent + passed, plain)).toContain(
        `  ${left.padEnd(4)}  network\n`,
    );
});

test("the heading, what waits and what soon expires stand out", () => {
    const early = invitationTable([anInvitation()], sent, marked);
    expect(early).toMatch(/^<bold>INVITATION .*<\/>\n/);
    expect(early).toContain("<yellow>Pending</>");
    expect(early).not.toContain("<red>");
    expect(invitationTable([anInvitation()], sent + 6.5 * day, marked)).toContain("<red>12h 0m</>");
    const rejected = invitationTable([anInvitation({ status: "Rejected" })], sent + 6.5 * day, marked);
    expect(rejected.split("\n")[1]).not.toContain("<");
});

test.each([
    "invitationId",
    "resourceShareId",
    "resourceShareName",
    "senderAccountId",
    "status",
    "createTime",
])("no column gives a terminal orders: %s", (column) => {
    for (const hostile of Object.values(hostileTexts)) {
        const invitation: Invitation = Object.assign(anInvitation(), { [column]: `a${hostile}b` });
        const table = invitationTable([invitation], sent, plain);
        expect(table.split("\n")).toHaveLength(3);
        expect(table).toContain("\ufffd");
        expect(hostileCharactersIn(table)).toEqual([]);
    }
});

test("a name that another account has chosen gives a terminal no orders", () => {
    const resourceShareName = "a\u001b[31mb\nc\u202ed";
    expect(invitationTable([anInvitation({ resourceShareName })], sent, plain)).toContain("a�[31mb�c�d\n");
});
