import { ReportedError } from "../api/reportedError";
import type { Service } from "../api/service";

const loopbackHosts = new Set(["127.0.0.1", "localhost", "[::1]"]);

/**
 * The origin to reach a service at, such as `https://resourcesharing.cn-hangzhou.aliyuncs.com`.
 * @param override the endpoint that the user set, with or without a scheme.
 * @throws ReportedError where the override cannot be used.
 */
export function endpointOrigin(service: Service, region: string, override: string | undefined): string {
    if (override === undefined) {
        return `https://${service.code}.${region}.aliyuncs.com`;
    }
    const url = parse(service, override);
    if (url.protocol === "http:" && !loopbackHosts.has(url.hostname)) {
        throw unusable(service, override, "plain http is only for a loopback address; use https");
    }
    const regionOfHost = new RegExp(`^${service.code}(?:-vpc)?\\.([a-z0-9-]+)\\.aliyuncs\\.com$`).exec(
        url.hostname,
    )?.[1];
    if (regionOfHost !== undefined && regionOfHost !== region) {
        throw unusable(service, override, `it belongs to ${regionOfHost}, but the share lives in ${region}`);
    }
    return url.origin;
}

function parse(service: Service, override: string): URL {
    const withScheme = override.includes("://") ? override : `https://${override}`;
    const url = URL.canParse(withScheme) ? new URL(withScheme) : undefined;
    if (
        url === undefined ||
        (url.protocol !== "https:" && url.protocol !== "http:") ||
        url.pathname !== "/"
    ) {
        throw unusable(service, override, "it must be a host name, with https:// before it or without");
    }
    return url;
}

function unusable(service: Service, override: string, why: string): ReportedError {
    return new ReportedError(`The endpoint of ${service.code}, "${override}", cannot be used: ${why}.`);
}
