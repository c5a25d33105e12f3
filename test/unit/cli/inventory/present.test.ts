import { inventoryJson, inventoryTables, summaryOf } from "../../../../provider/src/cli/inventory/present";
import type { Report } from "../../../../provider/src/cli/inventory/report";
import { expireTimeOf } from "../../../../provider/src/reconcile/expireTime";
import { hostileCharactersIn, hostileTexts } from "../../../support/hostileText";
import { anInvitationOfList } from "../values";

const createTime = "2026-01-02T03:04:05.678Z";
const day = 24 * 3_600_000;
const now = Date.parse(createTime) + 6.5 * day;
const account = "1000000000000002";

const row = (differing: object = {}): Report["invitations"][number] => ({
    account,
    region: "cn-hangzhou",
    ...anInvitationOfList({ createTime, expireTime: expireTimeOf(createTime) }),
    ...differing,
});
const extent = { accounts: 3, regions: 2 };
const plain = (_: unknown, text: string) => text;
const marked = (format: unknown, text: string) => `<${format}>${text}</>`;

const report: Report = {
    invitations: [row(), row({ region: "ap-southeast-1", status: "Accepted" })],
    unreachable: [
        { account: "1000000000000003", regions: ["ap-southeast-1", "cn-hangzhou"], reason: "No such role." },
        { account: "profile audit", regions: ["cn-hangzhou"], reason: "No response." },
    ],
};

test("what was found is a table, and what could not be reached another one behind it", () => {
    expect(inventoryTables(report, extent, now, plain)).toBe(`\
ACCOUNT           REGION          SHARE  SENDER            STATUS    LEFT
1000000000000002  cn-hangzhou     rs-1   1000000000000001  Pending   12h 0m
1000000000000002  ap-southeast-1  rs-1   1000000000000001  Accepted  -

UNREACHABLE       REGION       REASON
1000000000000003  all          No such role.
profile audit     cn-hangzhou  No response.
`);
    expect(inventoryTables({ invitations: [], unreachable: [] }, extent, now, plain)).toBe("");
});

test("what waits and what soon expires stand out", () => {
    const [heading, first, second] = inventoryTables(report, extent, now, marked).split("\n");
    expect(heading).toMatch(/^<bold>ACCOUNT/);
    expect(first).toContain("<yellow>Pending ");
    expect(first).toContain("<red>12h 0m</>");
    expect(second).not.toContain("<");
});

test.each<[Report, boolean, string]>([
    [report, false, "2 invitations: 3 accounts in 2 regions, of which 2 accounts could not be reached.\n"],
    [
        { invitations: [row()], unreachable: report.unreachable.slice(0, 1) },
        true,
        "1 matching invitation: 3 accounts in 2 regions, of which 1 account could not be reached.\n",
    ],
    [{ invitations: [], unreachable: [] }, true, "No matching invitations: 3 accounts in 2 regions.\n"],
])("the summary is one line", (found, isFiltered, line) => {
    expect(summaryOf(found, extent, isFiltered)).toBe(line);
});

test("neither a table nor JSON gives a terminal orders", () => {
    for (const hostile of Object.values(hostileTexts)) {
        const shown = {
            invitations: [row({ senderAccountId: hostile, resourceShareName: hostile })],
            unreachable: [{ account, regions: ["cn-hangzhou"], reason: hostile }],
        };
        expect(hostileCharactersIn(inventoryTables(shown, extent, now, plain))).toEqual([]);
        const json = inventoryJson(shown);
        expect(hostileCharactersIn(json)).toEqual([]);
        expect(JSON.parse(json)).toEqual(JSON.parse(JSON.stringify(shown)));
    }
});
