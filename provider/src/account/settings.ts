import type { Credentials } from "../api/credentials";
import { ReportedError } from "../api/reportedError";
import { problemWithRegion } from "./regions";

/** Reads one key of the stack's configuration, such as `alicloud:region`; undefined where it is not set. */
export type ConfigReader = (key: string) => string | undefined;

export type Environment = Readonly<Record<string, string | undefined>>;

/** The account that calls are made with, as configured. */
export interface Settings {
    readonly region: string;
    readonly credentials: Credentials;
    /** Endpoints set by the user, by service code. */
    readonly endpoints: Readonly<Record<string, string | undefined>>;
}

/** Each setting's configuration key and environment variables: the same as @pulumi/alicloud reads, in the same order. */
const sources = {
    region: { key: "alicloud:region", variables: ["ALICLOUD_REGION", "ALIBABA_CLOUD_REGION"] },
    accessKey: {
        key: "alicloud:accessKey",
        variables: ["ALICLOUD_ACCESS_KEY", "ALIBABA_CLOUD_ACCESS_KEY_ID", "ALIBABACLOUD_ACCESS_KEY_ID"],
    },
    secretKey: {
        key: "alicloud:secretKey",
        variables: [
            "ALICLOUD_SECRET_KEY",
            "ALIBABA_CLOUD_ACCESS_KEY_SECRET",
            "ALIBABACLOUD_ACCESS_KEY_SECRET",
        ],
    },
    securityToken: {
        key: "alicloud:securityToken",
        variables: ["ALICLOUD_SECURITY_TOKEN", "ALIBABA_CLOUD_SECURITY_TOKEN", "ALIBABACLOUD_SECURITY_TOKEN"],
    },
} as const;

/**
 * The settings that the configuration and, behind it, the environment give.
 * @throws ReportedError that names what is missing or wrong, and how to set it.
 */
export function readSettings(config: ConfigReader, environment: Environment): Settings {
    const read = (name: keyof typeof sources): string | undefined => {
        const { key, variables } = sources[name];
        const values = [config(key), ...variables.map((variable) => environment[variable])];
        return values.find((value) => value !== undefined && value !== "");
    };
    const securityToken = read("securityToken");
    return {
        region: readRegion(read("region")),
        credentials: {
            ...readKeyPair(read("accessKey"), read("secretKey")),
            ...(securityToken === undefined ? {} : { securityToken }),
        },
        endpoints: readEndpoints(config("alicloud:endpoints"), environment),
    };
}

function readRegion(region: string | undefined): string {
    if (region === undefined) {
        throw new ReportedError(
            "No region is set: run `pulumi config set alicloud:region <region>` or set ALIBABA_CLOUD_REGION" +
                " to the region in which the share was created.",
        );
    }
    const problem = problemWithRegion(region);
    if (problem !== undefined) {
        throw new ReportedError(`alicloud:region: ${problem}.`);
    }
    return region;
}

function readKeyPair(accessKeyId: string | undefined, accessKeySecret: string | undefined): Credentials {
    if (accessKeyId === undefined && accessKeySecret === undefined) {
        throw new ReportedError(
            "No Alibaba Cloud credentials are set: set ALIBABA_CLOUD_ACCESS_KEY_ID and" +
                " ALIBABA_CLOUD_ACCESS_KEY_SECRET, or alicloud:accessKey and alicloud:secretKey" +
                " (with `pulumi config set --secret`).",
        );
    }
    if (accessKeyId === undefined) {
        throw new ReportedError(
            "The credentials are incomplete: there is an access key secret, but no access key id." +
                " Set ALIBABA_CLOUD_ACCESS_KEY_ID or alicloud:accessKey as well.",
        );
    }
    if (accessKeySecret === undefined) {
        throw new ReportedError(
            "The credentials are incomplete: there is an access key id, but no access key secret." +
                " Set ALIBABA_CLOUD_ACCESS_KEY_SECRET or alicloud:secretKey as well.",
        );
    }
    return { accessKeyId, accessKeySecret };
}

const services = ["resourcesharing", "sts"] as const;

function readEndpoints(configured: string | undefined, environment: Environment): Settings["endpoints"] {
    const inConfig = configured === undefined || configured === "" ? {} : parseEndpoints(configured);
    return Object.fromEntries(
        services.map((service) => {
            const upper = service.toUpperCase();
            const values = [
                inConfig[service],
                environment[`ALIBABA_CLOUD_ENDPOINT_${upper}`],
                environment[`${upper}_ENDPOINT`],
            ];
            return [service, values.find((value) => value !== undefined && value !== "")];
        }),
    );
}

/** `alicloud:endpoints` is JSON: an object by service code, or a list of such objects. */
function parseEndpoints(text: string): Record<string, string | undefined> {
    const endpoints: Record<string, string | undefined> = {};
    for (const entry of [parseJson(text)].flat()) {
        if (typeof entry !== "object" || entry === null) {
            throw malformedEndpoints(text);
        }
        for (const service of services) {
            const value: unknown = Reflect.get(entry, service);
            if (value !== undefined && typeof value !== "string") {
                throw malformedEndpoints(text);
            }
            endpoints[service] = value ?? endpoints[service];
        }
    }
    return endpoints;
}

function parseJson(text: string): unknown {
    try {
        return JSON.parse(text);
    } catch {
        throw malformedEndpoints(text);
    }
}

function malformedEndpoints(text: string): ReportedError {
    return new ReportedError(
        `alicloud:endpoints is ${text.slice(0, 80)}, but must be JSON such as [{"resourcesharing": "host"}].`,
    );
}
