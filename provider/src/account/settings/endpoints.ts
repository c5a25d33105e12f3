import { isJsonObject, parseJson } from "../../common/json";
import { UserFacingError } from "../../common/userFacingError";
import { endpointVariables } from "./names";
import type { SettingReader } from "./settingReader";
import { findVariable } from "./variables";

/** Endpoints that the user set, by the service's code. */
export type Endpoints = Readonly<Record<string, string | undefined>>;

/** The names of each service in `alicloud:endpoints`, the deprecated one last. */
const serviceNames = { resourcesharing: ["resourcesharing", "ressharing"], sts: ["sts"] } as const;
const services = ["resourcesharing", "sts"] as const;
const knownNames = services.flatMap((service) => serviceNames[service]);

/**
 * The endpoints that the user set, in the configuration or in the environment.
 * @throws UserFacingError if `alicloud:endpoints` is neither an object of strings nor an array of such objects.
 */
export function readEndpoints(reader: SettingReader): Endpoints {
    const configured = parseEndpoints(reader.keyOf("endpoints"), reader.string("endpoints"));
    return Object.fromEntries(
        services.map((service) => {
            const names = serviceNames[service];
            const found = names.map((name) => configured.get(name)).find((value) => value !== undefined);
            return [service, found ?? findVariable(reader.environment, endpointVariables[service])?.value];
        }),
    );
}

function parseEndpoints(key: string, json = "{}"): ReadonlyMap<string, string> {
    const endpoints = new Map<string, string>();
    for (const entry of [parseJson(json)].flat()) {
        if (!isJsonObject(entry)) {
            throw malformed(key, json);
        }
        requireSpelling(key, entry);
        for (const name of knownNames) {
            const value = entry[name] ?? "";
            if (typeof value !== "string") {
                throw malformed(key, json);
            }
            if (value.trim() !== "") {
                endpoints.set(name, value.trim());
            }
        }
    }
    return endpoints;
}

/** The names of other services belong to @pulumi/alicloud; one that differs only in case would be taken for such. */
function requireSpelling(key: string, entry: object): void {
    for (const name of Object.keys(entry)) {
        const meant = knownNames.find((known) => known === name.toLowerCase());
        if (meant !== undefined && meant !== name) {
            throw new UserFacingError(`${key} has "${name}", but the service is "${meant}".`);
        }
    }
}

function malformed(key: string, json: string): UserFacingError {
    return new UserFacingError(
        `${key} is ${json.slice(0, 80)}, but must be JSON such as [{"resourcesharing": "host"}].`,
    );
}
