import { endpointOrigin } from "../../../provider/src/account/endpoint";
import { resourceSharing } from "../../../provider/src/api/service";

const originOf = (override?: string) => endpointOrigin(resourceSharing, "cn-hangzhou", override);

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
    ["ftp://gateway.example.com", "it must be a host name"],
    ["not a host", "it must be a host name"],
])("%s is refused: %s", (override, why) => {
    expect(() => originOf(override)).toThrow(
        `The endpoint of resourcesharing, "${override}", cannot be used: ${why}`,
    );
});
