import { regionIds } from "../regions.js";
import { operationsByName } from "../service/operations.js";
import { shareNamePattern } from "../service/parameters/fields.js";
import { resourceTypes } from "../service/resources/resourceTypes.js";
import type { Definition } from "../settings/definition.js";
import { settingDefinitions } from "../settings/settings.js";

/** The part of JSON Schema that the configuration needs. */
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
        id: text("16 digits; in quotes, for it is no number.", { pattern: "^\\d{16}$" }),
        name: text("What other parts of this file, and the log, call it; default: the id."),
        accessKeyId: text("Made up; default: made of the name."),
        accessKeySecret: text("Made up; default: made of the name."),
        resourceDirectoryId: text(
            "The resource directory it is a member of; the first account with it manages it.",
            {
                pattern: "^rd-[A-Za-z0-9]+$",
            },
        ),
        site: text("Default: china.", { enum: ["china", "international"] }),
        denied: list("Operations that are answered NoPermission.", {
            ...text("For example ListResourceShares."),
            enum: [...operationsByName.keys()],
        }),
    },
    ["id"],
);

const resourceSchema = record(
    {
        id: text("For example vsw-1."),
        type: text("For example VSwitch.", { enum: [...resourceTypes.keys()] }),
    },
    ["id", "type"],
);

const shareSchema = record(
    {
        owner: text("The name or id of the account that shares."),
        name: text("The name of the share, 1 to 50 letters, digits, dots, underscores or hyphens.", {
            pattern: shareNamePattern,
        }),
        region: text("Default: cn-hangzhou.", { enum: regionIds }),
        allowExternalTargets: { type: "boolean", description: "Default: true.", default: true },
        targets: list("The names or ids of accounts to invite.", text("A name or an id.")),
        resources: list("What is shared.", resourceSchema),
    },
    ["owner", "name"],
);

/** The JSON schema of the configuration file. */
export const configSchema: Schema & { readonly $schema: string; readonly title: string } = {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "Configuration of alicloud-resource-sharing-emulator",
    ...record({
        port: { type: "integer", description: "Default: a free one.", minimum: 0, maximum: 65535 },
        host: text("The address to listen on; default: 127.0.0.1."),
        rateLimits: { type: "boolean", description: "Throttle at the published rates; default: false." },
        stateFile: text("Where all records are kept between runs; default: nowhere."),
        accounts: list("Default: two ready accounts, sender and receiver.", accountSchema),
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
            return { type: "number", ...(mayBeNegative !== true && { minimum: 0 }), ...common };
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

function text(description: string, rules: Partial<Schema> = {}): Schema {
    return { type: "string", description, ...rules };
}
