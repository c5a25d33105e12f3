import { parseCommand } from "../../../../provider/src/cli/command";
import { exitStatusOf } from "../../../../provider/src/cli/inventory/exitStatus";

test.each([
    [0, 0, false, 0],
    [5, 0, false, 0],
    [0, 0, true, 0],
    [1, 0, true, 2],
    [0, 1, false, 3],
    [5, 1, false, 3],
    [0, 2, true, 3],
    [1, 1, true, 4],
])(
    "%d invitations, %d unreachable accounts, --fail-if-any %s: status %d",
    (found, unreachable, failIfAny, status) => {
        expect(exitStatusOf(found, unreachable, failIfAny)).toBe(status);
    },
);

test("the help says what each status means", () => {
    const help = parseCommand(["list", "--help"], {});
    const statuses = help.kind === "print" ? help.content.match(/^ {2}\d {2}\S.*$/gm) : [];
    expect(statuses?.map((line) => Number.parseInt(line, 10))).toEqual([0, 1, 2, 3, 4]);
});
