import { printable, printableJson, printableLines } from "../../../provider/src/common/printable";
import { UserFacingError } from "../../../provider/src/common/userFacingError";
import { forgedLinesIn, hostileCharactersIn, hostileTexts } from "../../support/hostileText";

const classes = Object.entries(hostileTexts);

test.each(classes)("%s: replaced, character by character", (_, hostile) => {
    const shown = printable(`before${hostile}after`);
    expect(shown).toHaveLength([..."before", ...hostile, ..."after"].length);
    expect(shown).toMatch(/^before.*\ufffd.*after$/);
    expect(hostileCharactersIn(shown)).toEqual([]);
    expect(printable(shown)).toBe(shown);
});

test.each(classes)("%s in JSON: escaped, so that its value stays as it is", (_, hostile) => {
    const value = { [`name${hostile}`]: [`value${hostile}`] };
    for (const shown of [printableJson(value), printableJson(value, 4)]) {
        expect(hostileCharactersIn(shown)).toEqual([]);
        expect(JSON.parse(shown)).toEqual(value);
    }
});

test.each(classes)("%s in an error: shown by no message, whatever the error is made of", (_, hostile) => {
    const { message } = new UserFacingError(`Refused: ${hostile}.`);
    expect(hostileCharactersIn(message)).toEqual([]);
    expect(message).not.toContain("\n");
});

test("what people write stays: words of any language, emoji, signs, spaces", () => {
    const text = "网络 – réseau „Netz“ שלום ภาษาไทย 🙂 a  b\u00a0c e\u0301 \u{20000}";
    expect(printable(text)).toBe(text);
    expect(printableJson(text)).toBe(JSON.stringify(text));
});

test("several lines are kept where they are meant: each is made printable by itself", () => {
    expect(printableLines("Error: a\u001b[2J\n    at b\n")).toBe("Error: a\ufffd[2J\n    at b\n");
    expect(new UserFacingError(["one\nforged line", "two"]).message).toBe("one\ufffdforged line\ntwo");
    expect(printableJson({ a: 1 }, 2)).toBe('{\n  "a": 1\n}');
});

test("the lines of these tests would be found", () => {
    const all = Object.values(hostileTexts).join("");
    expect(hostileCharactersIn(all).length).toBeGreaterThan(50);
    expect(forgedLinesIn(all)).toHaveLength(1);
});
