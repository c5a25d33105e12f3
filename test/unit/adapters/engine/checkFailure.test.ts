import { checkFailure } from "../../../../provider/src/adapters/engine/checkFailure";
import { hostileCharactersIn, hostileTexts } from "../../../support/hostileText";

test("the reason names the property, whose value the engine would show otherwise", () => {
    expect(checkFailure({ property: "accept", path: "[0].senderAccountId", reason: "is 7" })).toEqual({
        property: "",
        reason: "accept[0].senderAccountId is 7",
    });
});

test.each(Object.entries(hostileTexts))("%s in a name or in a value is not shown", (_, hostile) => {
    const { reason } = checkFailure({ property: "region", path: `.${hostile}`, reason: `is "${hostile}"` });
    expect(reason).toMatch(/^region\..*\ufffd.* is ".*\ufffd.*"$/);
    expect(hostileCharactersIn(reason)).toEqual([]);
});
