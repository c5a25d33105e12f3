import { truncateState } from "../../../../provider/src/adapters/engine/truncateForEngine";

const bytes = (value: unknown) => Buffer.byteLength(JSON.stringify(value));

test("of very many ids, wherever they are, the first are kept, and what can be observed again makes room", () => {
    const ids = Array.from({ length: 2_000 }, (_, index) => `i-pMnItMX19fB${String(index).padStart(4, "0")}`);
    const interrupted = { time: "2026-11-21T00:00:00.000Z", invitationIds: ids };
    const responses = ids.map((invitationId) => ({ invitationId }));
    const bounded = truncateState({ region: "cn-hangzhou", responses, interrupted });
    expect(bytes(bounded)).toBeLessThan(16_000);
    // Each takes 17 bytes of its own, two quotes and a comma.
    const invitationIds = ids.slice(0, 12_000 / 20);
    expect(bounded).toEqual({
        region: "cn-hangzhou",
        responses: [],
        interrupted: { ...interrupted, invitationIds },
    });
});

test("a state that fits is kept as it is", () => {
    const state = {
        id: null,
        declared: ["invitationId"],
        responses: [{ invitationId: "i-1", tags: ["a"] }],
        interrupted: { invitationIds: ["i-1", "i-2"] },
    };
    expect(truncateState(state)).toEqual(state);
});
