import { endpointOrigin } from "../../../provider/src/account/endpoint";
import { resourceSharing, securityTokenService } from "../../../provider/src/api/service";

const originOf = (endpoint?: string, protocol: "http" | "https" = "https") =>
    endpointOrigin(resourceSharing, "cn-hangzhou", { endpoint, protocol });

test.each([
    [undefined, "https://resourcesharing.cn-hangzhou.aliyuncs.com"],
    ["resourcesharing-vpc.cn-hangzhou.aliyuncs.com", "https://resourcesharing-vpc.cn-hangzhou.aliyuncs.com"],
    ["https://gateway.example.com:8443", "https://gateway.example.com:8443"],
    ["http://127.0.0.1:4010", "http://127.0.0.1:4010"],
    ["http://localhost:4010/", "http://localhost:4010"],
    ["http://[::1]:4010", "http://[::1]:4010"],
])("%s: %s", (override, origin) => {
    expect(originOf(override)).toBe(origin);
});

test.each([
    ["http://gateway.example.com", "plain http is only for a loopback address"],
    [
        "resourcesharing.cn-shanghai.aliyuncs.com",
        "it belongs to cn-shanghai, but the share lives in cn-hangzhou",
    ],
    ["https://gateway.example.com/path", "it must be a host name"],
    ["https://user@gateway.example.com", "it must be a host name"],
    ["ftp://gateway.example.com", "it must be a host name"],
    ["not a host", "it must be a host name"],
])("%s is refused: %s", (override, why) => {
    expect(() => originOf(override)).toThrow(
        `The endpoint of resourcesharing, "${override}", cannot be used: ${why}`,
    );
});

test.each([
    ["127.0.0.1:4010", "http://127.0.0.1:4010"],
    ["https://gateway.example.com", "https://gateway.example.com"],
    [undefined, "https://resourcesharing.cn-hangzhou.aliyuncs.com"],
])("protocol HTTP with %s: %s", (endpoint, origin) => {
    expect(originOf(endpoint, "http")).toBe(origin);
});

test("protocol HTTP does not make a remote host speak http", () => {
    expect(() => originOf("gateway.example.com", "http")).toThrow("only for a loopback address");
});

test("the security token service answers for every region", () => {
    const override = { endpoint: "sts.cn-beijing.aliyuncs.com", protocol: "https" } as const;
    expect(endpointOrigin(securityTokenService, "cn-hangzhou", override)).toBe(
        "https://sts.cn-beijing.aliyuncs.com",
    );
});

test.each([
    ["https://user:secret@gateway.example.com", "https://user:…@gateway.example.com"],
    ["https://:secret@gateway.example.com", "https://:…@gateway.example.com"],
])("%s is refused, and its password never shown", (endpoint, shown) => {
    expect(() => originOf(endpoint)).toThrow(`"${shown}", cannot be used: it must be a host name`);
});
