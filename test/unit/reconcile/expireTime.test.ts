import { expireTimeOf } from "../../../provider/src/reconcile/expireTime";

test.each([
    ["2026-01-02T03:04:05.678Z", "2026-01-09T03:04:05.678Z"],
    ["", null],
    ["tomorrow", null],
    ["+275760-09-13T00:00:00.000Z", null],
])("an invitation of %j expires at %j", (createTime, expireTime) => {
    expect(expireTimeOf(createTime)).toBe(expireTime);
});
