import { Narrator } from "../../../tools/src/quick-start/narrator";

let told: string;
let narrator: Narrator;
beforeEach(() => {
    told = "";
    narrator = new Narrator((text) => {
        told += text;
    });
});

test("numbers its steps", () => {
    narrator.step("One.");
    narrator.say("More.");
    narrator.step("Two.");
    expect(told).toBe("\n1. One.\n   More.\n\n2. Two.\n");
});

test("quotes whole lines, however they arrive, and no empty ones", () => {
    for (const piece of ["Upda", "ting:  \n\n", "  + crea", "ted\n"]) {
        narrator.quote(piece);
    }
    expect(told).toBe("   | Updating:\n   |   + created\n");
});
