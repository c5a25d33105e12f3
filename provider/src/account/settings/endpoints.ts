import { resourceSharing, securityTokenService } from "../../api/service";
import { isJsonObject, parseJson } from "../../common/json";
import { UserFacingError } from "../../common/userFacingError";
import { endpointVariables } from "../../schema/settings";
import { isExpectedHost, parseEndpoint } from "../endpoint";
import { trustVariable } from "./names";
import type { SettingReader } from "./settingReader";
import { findVariable, isTrue } from "./variables";

/** Endpoints that the user set, by service code. */
export type Endpoints = Readonly<Record<string, string | undefined>>;

/** The names of each service in `alicloud:endpoints`, the deprecated one last. */
const serviceNames = { resourcesharing: ["resourcesharing", "ressharing"], sts: ["sts"] } as const;
const services = ["resourcesharing", "sts"] as const;
const servicesByCode = { resourcesharing: resourceSharing, sts: securityTokenService };
const knownNames = services.flatMap((service) => serviceNames[service]);

/**
 * The endpoints that the configuration or the environment sets. Calls that are signed with the environment's
 * credentials are sent there, and its tokens, so a host in the stack's configuration must be an expected one, or
 * trusted by the environment. A provider's arguments come from the program and may name any host.
 * @param protocol the scheme of endpoints without one.
 * @throws UserFacingError if `alicloud:endpoints` is neither an object of strings nor an array of such objects, or
 * names a host that is not trusted.
 */
export function readEndpoints(reader: SettingReader, protocol: "http" | "https"): Endpoints {
    const configured = parseEndpoints(reader.nameOf("endpoints"), reader.string("endpoints"));
    const isTrusted = reader.isOfProgram || isTrue(reader.environment, trustVariable);
    return Object.fromEntries(
        services.map((service) => {
            const names = serviceNames[service];
            const found = names.map((name) => configured.get(name)).find((value) => value !== undefined);
            if (found !== undefined && !isTrusted) {
                requireExpected(reader, service, parseEndpoint(servicesByCode[service], found, protocol));
            }
            return [service, found ?? findVariable(reader.environment, endpointVariables[service])?.value];
        }),
    );
}

function requireExpected(reader: SettingReader, service: keyof typeof serviceNames, url: URL): void {
    if (!isExpectedHost(servicesByCode[service], url)) {
        throw new UserFacingError(
            `${reader.nameOf("endpoints")} sends the calls of ${service} to ${url.host}: the stack's configuration may` +
                ` name the service's own hosts, such as ${service}.cn-hangzhou.aliyuncs.com, and loopback addresses only. If` +
                ` that host is yours, set ${trustVariable}=true, or name it in ${endpointVariables[service][0]} instead.`,
        );
    }
}

function parseEndpoints(setting: string, json = "{}"): ReadonlyMap<string, string> {
    const endpoints = new Map<string, string>();
    for (const entry of [parseJson(json)].flat()) {
        if (!isJsonObject(entry)) {
            throw malformed(setting, json);
        }
        requireSpelling(setting, entry);
        for (const name of knownNames) {
            const value = entry[name] ?? "";
            if (typeof value !== "string") {
                throw malformed(setting, json);
            }
            if (value.trim() !== "") {
                endpoints.set(name, value.trim());
            }
        }
    }
    return endpoints;
}

/** The names of other services belong to @pulumi/alicloud; one that differs only in case would be taken for such. */
function requireSpelling(setting: string, entry: object): void {
    for (const name of Object.keys(entry)) {
        const meant = knownNames.find((known) => known === name.toLowerCase());
        if (meant !== undefined && meant !== name) {
            throw new UserFacingError(`${setting} has "${name}", but the service is "${meant}".`);
        }
    }
}

function malformed(setting: string, json: string): UserFacingError {
    return new UserFacingError(
        `${setting} is ${json.slice(0, 80)}, but must be JSON such as [{"resourcesharing": "host"}].`,
    );
}
