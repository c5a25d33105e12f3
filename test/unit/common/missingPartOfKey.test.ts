import { type AccessKeyParts, missingPartOfKey } from "../../../provider/src/common/missingPartOfKey";

const notKnownYet = Promise.resolve("");

test.each<[AccessKeyParts, "accessKey" | "secretKey" | undefined]>([
    [{}, undefined],
    [{ accessKey: "id", secretKey: "s" }, undefined],
    [{ accessKey: "id", secretKey: "s", securityToken: "t" }, undefined],
    [{ accessKey: "id" }, "secretKey"],
    [{ accessKey: "id", securityToken: "t" }, "secretKey"],
    [{ secretKey: "s" }, "accessKey"],
    [{ securityToken: "t" }, "accessKey"],
    [{ secretKey: "s", securityToken: "t" }, "accessKey"],
    [{ accessKey: notKnownYet }, "secretKey"],
    [{ accessKey: "id", secretKey: notKnownYet }, undefined],
])("%j lacks %s", (parts, missing) => {
    expect(missingPartOfKey(parts)).toBe(missing);
});

test.each([undefined, null, "", " \n"])("%j counts as not given", (nothing) => {
    const none = { accessKey: nothing, secretKey: nothing, securityToken: nothing };
    expect(missingPartOfKey(none)).toBeUndefined();
    expect(missingPartOfKey({ ...none, accessKey: "id" })).toBe("secretKey");
    expect(missingPartOfKey({ ...none, secretKey: "s" })).toBe("accessKey");
    expect(missingPartOfKey({ ...none, securityToken: "t" })).toBe("accessKey");
});
