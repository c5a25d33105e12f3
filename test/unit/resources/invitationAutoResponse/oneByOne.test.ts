import { oneByOne } from "../../../../provider/src/resources/invitationAutoResponse/oneByOne";

test("each call begins once the one before it has ended, even if that failed", async () => {
    const events: string[] = [];
    const call = oneByOne(async (name: string) => {
        events.push(`${name} begins`);
        await Promise.resolve();
        events.push(`${name} ends`);
        if (name === "first") {
            throw new Error("It failed.");
        }
        return name;
    });
    const results = await Promise.allSettled([call("first"), call("second"), call("third")]);
    expect(results.map(({ status }) => status)).toEqual(["rejected", "fulfilled", "fulfilled"]);
    expect(events).toEqual(
        ["first", "second", "third"].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
});
