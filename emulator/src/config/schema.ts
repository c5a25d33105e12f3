import { regionIds } from "../regions.js";
import { operationsByName } from "../service/operations.js";
import { shareIdPattern, shareNamePattern } from "../service/parameters/fields.js";
import { resourceTypes } from "../service/resources/resourceTypes.js";
import type { Definition } from "../settings/definition.js";
import { settingDefinitions } from "../settings/settings.js";
import { maxMilliseconds } from "../timeLimits.js";

/** The part of JSON Schema that the configuration file needs. */
export interface Schema {
    readonly type: "object" | "array" | "string" | "integer" | "number" | "boolean";
    readonly description?: string;
    readonly default?: unknown;
    readonly properties?: Readonly<Record<string, Schema>>;
    readonly required?: readonly string[];
    readonly additionalProperties?: false;
    readonly items?: Schema;
    readonly enum?: readonly unknown[];
    readonly pattern?: string;
    readonly minimum?: number;
    readonly maximum?: number;
}

const accountSchema = record(
    {
        id: string("16 digits, in quotes because it is a string.", { pattern: "^\\d{16}$" }),
        name: string("Its name in this file and in the log. Default: the id."),
        accessKeyId: string("A made-up key id. Default: derived from the name."),
        accessKeySecret: string("A made-up secret. Default: derived from the name."),
        resourceDirectoryId: string(
            "The resource directory that it is a member of. The first account with it is the management account.",
            {
                pattern: "^rd-[A-Za-z0-9]+$",
            },
        ),
        site: string("Where it is registered. Default: china.", { enum: ["china", "international"] }),
        denied: list("Operations that fail with NoPermission.", {
            ...string("For example ListResourceShares."),
            enum: [...operationsByName.keys()],
        }),
    },
    ["id"],
);

const resourceSchema = record(
    {
        id: string("For example vsw-1."),
        type: string("For example VSwitch.", { enum: [...resourceTypes.keys()] }),
    },
    ["id", "type"],
);

const shareSchema = record(
    {
        owner: string("The name or id of the account that shares."),
        id: string("Its id, rs- and letters or digits, which no other share may have. Default: a new one.", {
            pattern: shareIdPattern,
        }),
        name: string("The name of the share: 1 to 50 letters, digits, dots, underscores or hyphens.", {
            pattern: shareNamePattern,
        }),
        region: string("The region of the share. Default: cn-hangzhou.", { enum: regionIds }),
        allowExternalTargets: {
            type: "boolean",
            description: "Whether accounts outside the resource directory may be added. Default: true.",
            default: true,
        },
        targets: list("The names or ids of the accounts to share with.", string("A name or an id.")),
        resources: list("What is shared.", resourceSchema),
    },
    ["owner", "name"],
);

/** The JSON schema of the configuration file. */
export const configSchema: Schema & { readonly $schema: string; readonly title: string } = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of alicloud-resource-sharing-emulator",
    ...record({
        port: {
            type: "integer",
            description: "The port to listen on. Default: a free one.",
            minimum: 0,
            maximum: 65535,
        },
        host: string("The address to listen on. Default: 127.0.0.1."),
        publicUrl: string(
            "The URL that clients use, if it is another than that of the address and the port.",
        ),
        controlToken: string(
            "Bearer token that the controls over HTTP and the credentials require. Default: none on a loopback address, otherwise a new one at each start.",
        ),
        rateLimits: {
            type: "boolean",
            description: "Whether calls are throttled at the published rates. Default: false.",
        },
        stateFile: string("The file that keeps all records between runs. Default: none."),
        accounts: list("The accounts. Default: sender and receiver.", accountSchema),
        shares: list("Shares that exist from the start.", shareSchema),
        settings: record(
            Object.fromEntries(
                Object.entries(settingDefinitions).map(([name, definition]) => [
                    name,
                    settingSchema(definition),
                ]),
            ),
        ),
    }),
};

function settingSchema({
    unit,
    mayBeNegative,
    choices,
    meaning,
    reason,
    default: value,
}: Definition<unknown>): Schema {
    const common = { description: `${meaning} ${reason}`, default: value };
    switch (unit) {
        case "milliseconds":
            return {
                type: "number",
                minimum: mayBeNegative === true ? -maxMilliseconds : 0,
                maximum: maxMilliseconds,
                ...common,
            };
        case "count":
            return { type: "integer", minimum: 0, ...common };
        case "boolean":
            return { type: "boolean", ...common };
        case "choice":
            return { type: "string", enum: choices ?? [], ...common };
    }
}

function record(properties: Readonly<Record<string, Schema>>, required: readonly string[] = []): Schema {
    return { type: "object", properties, required, additionalProperties: false };
}

function list(description: string, items: Schema): Schema {
    return { type: "array", description, items };
}

function string(description: string, rules: Partial<Schema> = {}): Schema {
    return { type: "string", description, ...rules };
}
