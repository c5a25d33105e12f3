import { resourceSharing, type Service } from "../api/service";
import { UserFacingError } from "../common/userFacingError";
import { regionPattern } from "../schema/regions";

const loopbackHosts = new Set(["127.0.0.1", "localhost", "[::1]"]);

export interface EndpointOverride {
    /** A host, with or without a scheme; undefined for the service's own host in the region. */
    readonly endpoint: string | undefined;
    /** The scheme of an endpoint without one. */
    readonly protocol: "http" | "https";
}

/**
 * The origin of a service, such as `https://resourcesharing.cn-hangzhou.aliyuncs.com`. The service's own hosts offer
 * https only.
 * @param region undefined for the service's central host, which only the Security Token Service has.
 * @throws UserFacingError if the override cannot be used.
 */
export function endpointOrigin(
    service: Service,
    region: string | undefined,
    override: EndpointOverride,
): string {
    const { endpoint, protocol } = override;
    if (endpoint === undefined) {
        return `https://${region === undefined ? service.code : `${service.code}.${region}`}.aliyuncs.com`;
    }
    const url = parseEndpoint(service, endpoint, protocol);
    if (!isSafe(url)) {
        throw unusable(service, endpoint, "plain http is only for a loopback address; use https");
    }
    const regionOfHost = /^resourcesharing(?:-vpc)?\.([a-z0-9-]+)\.aliyuncs\.com$/.exec(url.hostname)?.[1];
    if (service === resourceSharing && regionOfHost !== undefined && regionOfHost !== region) {
        throw unusable(service, endpoint, `it belongs to ${regionOfHost}, but the share lives in ${region}`);
    }
    return url.origin;
}

/** Whether a host is the service's own or this machine. No other host is expected unless the user has named it explicitly. */
export function isExpectedHost({ code }: Service, { hostname }: URL): boolean {
    const own = new RegExp(`^${code}(?:-vpc)?(?:\\.([^.]+))?\\.aliyuncs\\.com$`).exec(hostname);
    const region = own?.[1];
    return (
        loopbackHosts.has(hostname) || (own !== null && (region === undefined || regionPattern.test(region)))
    );
}

/** Whether nobody on the way can read what is sent to a URL. */
export function isSafe(url: URL): boolean {
    return url.protocol === "https:" || (url.protocol === "http:" && loopbackHosts.has(url.hostname));
}

/** @param protocol the scheme of an endpoint without one. @throws UserFacingError if the endpoint is not a host. */
export function parseEndpoint(service: Service, endpoint: string, protocol: "http" | "https"): URL {
    const withScheme = endpoint.includes("://") ? endpoint : `${protocol}://${endpoint}`;
    const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
    const isHost =
        url !== undefined &&
        /^https?:$/.test(url.protocol) &&
        url.pathname === "/" &&
        url.username === "" &&
        url.password === "";
    if (!isHost) {
        throw unusable(service, endpoint, "it must be a host name, with https:// before it or without");
    }
    return url;
}

function unusable(service: Service, endpoint: string, why: string): UserFacingError {
    const withoutPassword = endpoint.replace(/:[^/@]*@/, ":…@");
    return new UserFacingError(
        `The endpoint of ${service.code}, "${withoutPassword}", cannot be used: ${why}.`,
    );
}
