import { readProxies } from "../../../provider/src/account/settings/proxy";

const upper = "http://upper.example.com:3128";
const lower = "http://lower.example.com:3128";
const service = "https://resourcesharing.cn-hangzhou.aliyuncs.com/";

const urls = [
    service,
    "https://aliyuncs.com/",
    "https://aliyuncs.com:8443/",
    "https://myaliyuncs.com/",
    "https://aliyuncs.com.example.com/",
    "https://gateway/",
    "https://gateway:8443/",
    "https://xn--bcher-kva.example.com/",
    "https://10.0.0.1/",
    "https://10.0.0.1:8443/",
    "https://[2001:db8::1]/",
    "https://[2001:db8::1]:8443/",
].map((url) => new URL(url).host);

/** What is reached directly, by `NO_PROXY`. But for networks and the last two, it is what Go's net/http says to the same. */
const direct: Readonly<Record<string, readonly string[]>> = {
    "": [],
    " , ": [],
    " * ": urls,
    "gateway,*": urls,
    "*:443": [],
    "**": [],
    "*.": [],
    "aliyuncs.com": [new URL(service).host, "aliyuncs.com", "aliyuncs.com:8443"],
    " ALIYUNCS.COM ": [new URL(service).host, "aliyuncs.com", "aliyuncs.com:8443"],
    ".aliyuncs.com": [new URL(service).host],
    "*.aliyuncs.com": [new URL(service).host],
    "*aliyuncs.com": [],
    "aliyuncs.com:443": [new URL(service).host, "aliyuncs.com"],
    "aliyuncs.com:8443": ["aliyuncs.com:8443"],
    ".aliyuncs.com:443": [new URL(service).host],
    "aliyuncs.com:https": [],
    "hangzhou.aliyuncs.com": [],
    "resourcesharing.*.aliyuncs.com": [],
    "example.com aliyuncs.com": [],
    "https://aliyuncs.com": [],
    "gateway, myaliyuncs.com": ["myaliyuncs.com", "gateway", "gateway:8443"],
    ".gateway": [],
    "Bücher.example.com": ["xn--bcher-kva.example.com"],
    "10.0.0.1": ["10.0.0.1", "10.0.0.1:8443"],
    "10.0.0.1:8443": ["10.0.0.1:8443"],
    "10.0.0": [],
    ".0.0.1": [],
    "2001:DB8:0::1": ["[2001:db8::1]", "[2001:db8::1]:8443"],
    "[2001:db8::1]:8443": ["[2001:db8::1]:8443"],
    "10.0.0.0/8": [],
    "2001:db8::/32": [],
    "[2001:db8::1]": ["[2001:db8::1]", "[2001:db8::1]:8443"],
    "aliyuncs.com/": [new URL(service).host, "aliyuncs.com", "aliyuncs.com:8443"],
};

test.each(Object.entries(direct))("NO_PROXY=%j", (noProxy, expected) => {
    const proxyFor = readProxies({ HTTPS_PROXY: upper, NO_PROXY: noProxy });
    expect(urls.filter((host) => proxyFor?.(new URL(`https://${host}/`)) === undefined)).toEqual(expected);
});

test.each([
    [{ https_proxy: lower }, lower],
    [{ HTTPS_PROXY: upper, https_proxy: lower }, upper],
    [{ HTTPS_PROXY: "", https_proxy: lower }, lower],
    [{ HTTPS_PROXY: upper, HTTP_PROXY: lower, REQUEST_METHOD: "GET" }, upper],
    [{ HTTPS_PROXY: upper, NO_PROXY: "example.com", no_proxy: "aliyuncs.com" }, upper],
    [{ HTTPS_PROXY: upper, NO_PROXY: "", no_proxy: "aliyuncs.com" }, undefined],
    [{ HTTPS_PROXY: "proxy.example.com" }, "http://proxy.example.com"],
    [{ HTTPS_PROXY: "proxy.example.com:3128/a/path" }, "http://proxy.example.com:3128"],
    [{ HTTPS_PROXY: "HTTPS://proxy.example.com:8443" }, "https://proxy.example.com:8443"],
    [{ HTTPS_PROXY: "localhost:3128" }, "http://localhost:3128"],
    [{ HTTPS_PROXY: "[2001:db8::9]:3128" }, "http://[2001:db8::9]:3128"],
])("%j: %s, as in Go", (environment, expected) => {
    expect(readProxies(environment)?.(new URL(service))?.origin).toBe(expected);
});

test.each([
    ["user:password", "user:password"],
    ["user", "user:"],
    ["us%40er:p%3A%2F%40ss%20%C3%BC", "us@er:p:/@ss ü"],
    ["user:a:b", "user:a:b"],
])("%s@ of a proxy's URL is sent as %s", (userInfo, credentials) => {
    const found = readProxies({ HTTPS_PROXY: `${userInfo}@proxy.example.com:3128` })?.(new URL(service));
    expect(found).toEqual({
        origin: "http://proxy.example.com:3128",
        authorization: `Basic ${Buffer.from(credentials).toString("base64")}`,
        variable: "HTTPS_PROXY",
    });
});

test("no variable, or only empty ones, or those of other schemes: no proxy", () => {
    expect(readProxies({})).toBeUndefined();
    expect(
        readProxies({
            HTTPS_PROXY: " ",
            NO_PROXY: "*",
            HTTP_PROXY: upper,
            http_proxy: lower,
            ALL_PROXY: upper,
        }),
    ).toBeUndefined();
});

test.each(["http", "https"])(
    "the metadata service of ECS and loopback are never behind a proxy: %s",
    (scheme) => {
        const proxyFor = readProxies({ HTTPS_PROXY: upper, HTTP_PROXY: upper });
        for (const host of [
            "100.100.100.200",
            "LOCALHOST",
            "127.0.0.1:8080",
            "127.1.2.3",
            "[::1]:443",
            "[::ffff:127.0.0.1]",
            "0x7f.1",
        ]) {
            expect(proxyFor?.(new URL(`${scheme}://${host}/`))).toBeUndefined();
        }
    },
);

describe("a URL that cannot be used: one line with the variable and without the password", () => {
    test.each([
        ["socks5://user:Never-Shown-1@proxy.example.com:1080", " begins with socks5://, but"],
        ["ftp://proxy.example.com", " begins with ftp://, but"],
        ["http://", ""],
        ["http://proxy.example.com:port", ""],
        ["proxy.example.com:99999", ""],
        ["http://user:Never-Shown-1@proxy.example.com:port", ""],
        ["user:Never-Shown-1@proxy example com", ""],
        ["http://user:Never#Shown-1@proxy.example.com", ""],
        ["http://user:N@ver/Shown-1@proxy.example.com", ""],
        ["http://user:Never%Shown-1@proxy.example.com", ""],
        ["http://user:Never-Shown%40proxy.example.com:3128", ""],
        ["user:Never-Shown", ""],
        ["http://user:Never-Shown", ""],
    ])("%s", (value, shown) => {
        for (const variable of ["HTTPS_PROXY", "https_proxy"]) {
            const resolver = readProxies({ [variable]: value });
            expect(() => resolver?.(new URL("https://example.com/"))).toThrow(
                new Error(
                    `${variable}${shown} must be the URL of an HTTP proxy, such as` +
                        " http://proxy.example.com:3128 or http://user:password@proxy.example.com:3128, with" +
                        " special characters of user and password percent-encoded.",
                ),
            );
        }
    });
});

test("a URL that cannot be used does no harm where the proxy is not needed", () => {
    const socks = "socks5://proxy.example.com:1080";
    const resolver = readProxies({ HTTPS_PROXY: socks, NO_PROXY: "example.com" });
    for (const url of ["https://example.com/", "http://127.0.0.1:4010/", "https://localhost/"]) {
        expect(resolver?.(new URL(url))).toBeUndefined();
    }
});
