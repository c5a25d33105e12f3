import type { HttpProxy, ProxyResolver } from "../../../api/proxy";
import { UserFacingError } from "../../../common/userFacingError";
import { noProxyVariables, proxyVariables } from "../names";
import { type Environment, findVariable } from "../variables";
import { type Address, addressOf, isLoopback } from "./address";
import { matcherOf } from "./noProxy";
import { parseProxy } from "./proxyUrl";

/** The metadata service of ECS: asked through a proxy, it would give the proxy's own credentials. */
const metadataHost = "100.100.100.200";

/**
 * Which proxy a URL is reached through, by the rules of Go's net/http, which @pulumi/alicloud follows. Only two things
 * differ, to be on the safe side: the metadata service of ECS is never reached through a proxy, and a proxy's URL that
 * cannot be used is an error, whereas Go connects directly.
 * https://pkg.go.dev/golang.org/x/net/http/httpproxy
 * The choice throws UserFacingError for a URL whose proxy cannot be used.
 */
export function createProxyResolver(environment: Environment): ProxyResolver {
    const forHttps = lazyProxy(environment, proxyVariables["https:"]);
    const forHttp = lazyProxy(environment, proxyVariables["http:"]);
    const isExcluded = matcherOf(findVariable(environment, noProxyVariables)?.value ?? "");

    return (url) => {
        const host = url.hostname.replace(/^\[|\]$/g, "");
        const address = addressOf(host);
        if (isAlwaysDirect(host, address)) {
            return undefined;
        }
        const [proxy, defaultPort] = url.protocol === "https:" ? [forHttps, "443"] : [forHttp, "80"];
        if (proxy === undefined) {
            return undefined;
        }
        if (proxy === forHttp && environment.REQUEST_METHOD) {
            // Whoever calls a CGI program sets its HTTP_PROXY by a header: https://go.dev/s/cgihttpproxy
            throw new UserFacingError(
                `${proxy.variable} is not used if REQUEST_METHOD is set: unset one of the two.`,
            );
        }
        return isExcluded({ host, port: url.port || defaultPort, address }) ? undefined : proxy.parse();
    };
}

/** A proxy whose URL is read once it is needed: one that is wrong does no harm if every host is reached directly. */
function lazyProxy(environment: Environment, variables: readonly string[]) {
    const found = findVariable(environment, variables);
    let parsed: HttpProxy | undefined;
    return (
        found && {
            variable: found.source,
            parse: () => {
                parsed ??= parseProxy(found);
                return parsed;
            },
        }
    );
}

function isAlwaysDirect(host: string, address: Address | undefined): boolean {
    return host === "localhost" || host === metadataHost || (address !== undefined && isLoopback(address));
}
