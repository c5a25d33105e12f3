import type { AlicloudResource } from "./resource";

const anything = { $ref: "pulumi.json#/Any" };

/** The arguments of `alicloud.Provider` that the stand-in reads, or takes. */
const settings = ["accessKey", "secretKey", "region", "protocol", "skipRegionValidation", "endpoints"];

/** A schema with the names alone, for programs in YAML, which a schema checks. @param resources by type */
export function schemaOf(resources: ReadonlyMap<string, AlicloudResource>): string {
    const properties = (names: readonly string[]) =>
        Object.fromEntries(names.map((name) => [name, anything]));
    return JSON.stringify({
        name: "alicloud",
        version: "3.108.0",
        meta: { moduleFormat: "(.*)(?:/[^/]*)" },
        provider: { inputProperties: properties(settings) },
        resources: Object.fromEntries(
            [...resources].map(([type, { inputs }]) => {
                const named = properties(Object.keys(inputs));
                return [type, { inputProperties: named, properties: named }];
            }),
        ),
    });
}
