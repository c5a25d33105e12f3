import type { ProxyResolver } from "../../api/proxy";
import { UserFacingError } from "../../common/userFacingError";
import { type Endpoints, readEndpoints } from "./endpoints";
import { metadataVariables } from "./names";
import type { Profile } from "./profile";
import { readProxies } from "./proxy";
import { readRegion } from "./region";
import type { SettingReader } from "./settingReader";
import { type Environment, isTrue } from "./variables";

/** The settings that do not depend on the credentials. */
export interface Connection {
    /** The region of resources that declare none; undefined if each has to declare one. */
    readonly region: string | undefined;
    readonly skipRegionValidation: boolean;
    readonly endpoints: Endpoints;
    /** The scheme of endpoints that the user set without one. */
    readonly protocol: "http" | "https";
    readonly timeouts: Timeouts;
    readonly metadataAccess: MetadataAccess;
    /** The proxy for a URL; undefined if there is no proxy at all. */
    readonly proxyFor: ProxyResolver | undefined;
}

/** Milliseconds. */
export interface Timeouts {
    /** To connect; undefined: the transport's own limit. */
    readonly connect: number | undefined;
    /** One attempt of a call, including the connection. */
    readonly attempt: number;
    /** One call with all its retries; undefined: the time that the operation has left. */
    readonly call: number | undefined;
}

/** Whether the metadata service of ECS may be asked only with a session token, also without one, or not at all. */
export type MetadataAccess = "with session" | "any" | "none";

/** Well above the slowest documented call; a call that takes longer is lost. */
const defaultAttempt = 15_000;

/** @param profile gives the profile, if one is named. @throws UserFacingError that names what is wrong. */
export function readConnection(reader: SettingReader, profile: () => Profile | undefined): Connection {
    const skipRegionValidation = reader.flag("skipRegionValidation");
    const protocol = readProtocol(reader);
    return {
        region: readRegion(reader, profile, skipRegionValidation),
        skipRegionValidation,
        endpoints: readEndpoints(reader, protocol),
        protocol,
        timeouts: readTimeouts(reader),
        metadataAccess: readMetadataAccess(reader.environment),
        proxyFor: readProxies(reader.environment),
    };
}

function readProtocol(reader: SettingReader): "http" | "https" {
    const found = reader.find("protocol");
    switch (found?.value.toUpperCase() ?? "HTTPS") {
        case "HTTP":
            return "http";
        case "HTTPS":
            return "https";
        default:
            throw new UserFacingError(`${found?.source} is "${found?.value}", but must be HTTP or HTTPS.`);
    }
}

/** @throws UserFacingError if a limit is not a whole number. */
function readTimeouts(reader: SettingReader): Timeouts {
    const retrySeconds = reader.wholeNumber("maxRetryTimeout", "seconds") ?? 0;
    return {
        connect: reader.wholeNumber("clientConnectTimeout", "milliseconds") || undefined,
        attempt: reader.wholeNumber("clientReadTimeout", "milliseconds") || defaultAttempt,
        call: retrySeconds === 0 ? undefined : retrySeconds * 1_000,
    };
}

/** How the environment restricts the metadata service, by the variables of Alibaba Cloud's credentials library. */
export function readMetadataAccess(environment: Environment): MetadataAccess {
    if (isTrue(environment, metadataVariables.disabled)) {
        return "none";
    }
    return isTrue(environment, metadataVariables.sessionOnly) ? "with session" : "any";
}
