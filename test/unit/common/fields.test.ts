import { Fields } from "../../../provider/src/common/fields";

const deep: unknown = JSON.parse(`${"[".repeat(100_000)}${"]".repeat(100_000)}`);

test.each([
    [undefined, "absent"],
    [null, "null"],
    [7, "7"],
    [[], "an array"],
    [deep, "an array"],
    [{ secret: "s" }, "an object"],
])("a message says of a value no more than what it is: %#", (value, shown) => {
    expect(() => new Fields({ value }, "List").requiredString("value")).toThrow(
        `Unexpected data: List.value is ${shown}, not a string that is not empty.`,
    );
});

test("of a long string, a message has the beginning", () => {
    expect(() => new Fields({ value: "x".repeat(1_000) }, "List").number("value")).toThrow(
        `Unexpected data: List.value is "${"x".repeat(80)}", not a number.`,
    );
});

test("half of a surrogate pair, which UTF-8 cannot write, is replaced", () => {
    const fields = new Fields({ half: "a\ud800b", whole: "\u{1f600}" }, "List");
    expect(fields.requiredString("half")).toBe("a\ufffdb");
    expect(fields.string("whole")).toBe("\u{1f600}");
});

test.each(["\n", "rs-1\n", "rs-\u202e1", "Pending", "", 7, null, "x".repeat(300)])(
    "an id that is none: %j",
    (value) => {
        const idOf = (given: unknown) => new Fields({ given }, "List").id("given", /^rs-[A-Za-z0-9]{1,128}$/);
        expect(() => idOf(value)).toThrow(/^Unexpected data: List\.given is .*, not an id\.$/);
        expect(idOf("rs-PqysnzIj0000")).toBe("rs-PqysnzIj0000");
    },
);
