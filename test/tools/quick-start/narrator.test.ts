import { Narrator } from "../../../tools/src/quick-start/narrator";

let written: string;
let narrator: Narrator;
beforeEach(() => {
    written = "";
    narrator = new Narrator((text) => {
        written += text;
    });
});

test("numbers the steps", () => {
    narrator.step("One.");
    narrator.say("More.");
    narrator.step("Two.");
    expect(written).toBe("\n1. One.\n   More.\n\n2. Two.\n");
});

test("quotes complete lines, in whatever chunks they arrive, and no empty lines", () => {
    for (const chunk of ["Upda", "ting:  \n\n", "  + crea", "ted\n"]) {
        narrator.quote(chunk);
    }
    expect(written).toBe("   | Updating:\n   |   + created\n");
});
