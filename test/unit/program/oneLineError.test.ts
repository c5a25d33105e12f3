import { oneLineError } from "../../../provider/src/program/oneLineError";
import { hostileCharactersIn, hostileTexts } from "../../support/hostileText";

test.each(Object.entries(hostileTexts))(
    "%s in an error of a program: shown neither as its message nor as its stack",
    (_, hostile) => {
        const { message, stack = "" } = oneLineError(`Refused: ${hostile}.`);
        expect(message).toMatch(/^Refused: .*\ufffd.*\.$/);
        expect(hostileCharactersIn(message)).toEqual([]);
        expect(stack).toBe(message);
    },
);
