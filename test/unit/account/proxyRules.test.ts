import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readProxies } from "../../../provider/src/account/settings/proxy";
import type { HttpProxy } from "../../../provider/src/api/proxy";

interface GoAnswer {
    readonly proxy?: object;
    readonly error?: string;
}

/** What Go's net/http does, asked of Go itself: goProxyRules/main.go makes the table and says how. */
interface GoRules {
    readonly urls: readonly string[];
    readonly direct: Readonly<Record<string, readonly string[]>>;
    readonly environments: readonly {
        readonly environment: Readonly<Record<string, string>>;
        readonly answers: Readonly<Record<string, GoAnswer>>;
    }[];
}
const goRules: GoRules = JSON.parse(readFileSync(join(__dirname, "goProxyRules/goProxyRules.json"), "utf8"));

const proxy = "http://proxy.example.com:3128";

test.each(Object.entries(goRules.direct))("NO_PROXY=%j, as in Go", (noProxy, direct) => {
    const resolver = readProxies({ HTTPS_PROXY: proxy, HTTP_PROXY: proxy, NO_PROXY: noProxy });
    const ours = goRules.urls.filter((url) => resolver?.(new URL(url)) === undefined);
    expect(ours.sort()).toEqual(direct);
});

test.each(goRules.environments)("$environment, as in Go", ({ environment, answers }) => {
    for (const [url, answer] of Object.entries(answers)) {
        const ours = () => inGoWords(readProxies(environment)?.(new URL(url)));
        if (answer.error === undefined) {
            expect({ url, ...ours() }).toEqual({ url, ...answer });
        } else {
            expect(ours).toThrow(/^HTTP_PROXY|^http_proxy/);
        }
    }
});

test("no variable, or only empty ones: no proxy", () => {
    expect(readProxies({})).toBeUndefined();
    expect(
        readProxies({ HTTPS_PROXY: " ", http_proxy: "", NO_PROXY: "*", ALL_PROXY: proxy }),
    ).toBeUndefined();
});

test.each(["http", "https"])(
    "the metadata service of ECS and loopback are never behind a proxy: %s",
    (scheme) => {
        const resolver = readProxies({ HTTPS_PROXY: proxy, HTTP_PROXY: proxy, REQUEST_METHOD: "GET" });
        for (const host of [
            "100.100.100.200",
            "LOCALHOST",
            "127.0.0.1:8080",
            "127.1.2.3",
            "[::1]:443",
            "0x7f.1",
        ]) {
            expect(resolver?.(new URL(`${scheme}://${host}/`))).toBeUndefined();
        }
    },
);

test("a proxy for http is not taken from whoever calls a CGI program", () => {
    const resolver = readProxies({ http_proxy: proxy, REQUEST_METHOD: "GET" });
    expect(() => resolver?.(new URL("http://example.com/"))).toThrow(
        "http_proxy is not used if REQUEST_METHOD is set: unset one of the two.",
    );
});

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
        for (const [variable, scheme] of [
            ["HTTPS_PROXY", "https"],
            ["http_proxy", "http"],
        ] as const) {
            const resolver = readProxies({ [variable]: value });
            expect(() => resolver?.(new URL(`${scheme}://example.com/`))).toThrow(
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
    const resolver = readProxies({ HTTPS_PROXY: socks, HTTP_PROXY: socks, NO_PROXY: "example.com" });
    for (const url of ["https://example.com/", "http://127.0.0.1:4010/", "https://localhost/"]) {
        expect(resolver?.(new URL(url))).toBeUndefined();
    }
});

/** A proxy in the words of the table. */
function inGoWords(found: HttpProxy | undefined): GoAnswer {
    if (found === undefined) {
        return {};
    }
    const { protocol, hostname, port } = new URL(found.origin);
    const credentials = Buffer.from(found.authorization?.replace("Basic ", "") ?? "", "base64").toString();
    const [, username = "", password = ""] = /^([^:]*):(.*)$/s.exec(credentials) ?? [];
    return {
        proxy: {
            scheme: protocol.slice(0, -1),
            host: hostname.replace(/^\[|\]$/g, ""),
            port: port || { "http:": "80", "https:": "443" }[protocol],
            ...(username === "" ? {} : { username }),
            ...(password === "" ? {} : { password }),
        },
    };
}
