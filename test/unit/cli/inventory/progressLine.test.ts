import { ProgressLine } from "../../../../provider/src/cli/inventory/progressLine";

function terminal(isTTY?: boolean) {
    const written: string[] = [];
    return {
        written,
        line: new ProgressLine({
            ...(isTTY === undefined ? {} : { isTTY }),
            write: (text) => written.push(text),
        }),
    };
}

test("on a terminal, each line takes the place of the one before, and nothing is left in the end", () => {
    const { written, line } = terminal(true);
    line.show("1 of 2");
    line.show("2 of 2");
    line.end();
    line.end();
    expect(written).toEqual(["\r\u001b[K1 of 2", "\r\u001b[K2 of 2", "\r\u001b[K"]);
});

test.each([false, undefined])("anywhere else, nothing is shown", (isTTY) => {
    const { written, line } = terminal(isTTY);
    line.show("1 of 2");
    line.end();
    expect(written).toEqual([]);
});
