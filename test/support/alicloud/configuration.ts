import { type JsonObject, objectsOf } from "./json";
import type { ServiceAccess } from "./service";

/**
 * Reads the arguments of `alicloud.Provider`, which arrive as strings: those that are no strings are JSON.
 * @throws Error if something is missing that the stand-in cannot do without.
 */
export function accessOf(configuration: JsonObject): ServiceAccess {
    const text = (name: string): string => {
        const value = configuration[name];
        if (typeof value !== "string" || value === "") {
            throw new Error(
                `alicloud.Provider has no ${name}; the stand-in reads nothing from the environment.`,
            );
        }
        return value;
    };
    const [endpoint] = objectsOf(JSON.parse(text("endpoints")));
    return {
        url: `${text("protocol").toLowerCase()}://${String(endpoint?.resourcesharing)}`,
        accessKeyId: text("accessKey"),
        accessKeySecret: text("secretKey"),
        region: text("region"),
    };
}
