import { z } from "zod";
import { defaultAccounts } from "../defaultAccounts.js";
import type { JsonObject } from "../json.js";
import { isTargetId } from "../service/targets.js";
import { accountMembers, repeated, requireUnique } from "./account.js";
import type { Inferred } from "./inferred.js";
import { operation } from "./operation.js";
import { optionMembers } from "./options.js";
import { someSettings } from "./setting.js";
import { configuredShareMembers } from "./share.js";
import { list, only, shown } from "./values.js";

/** An account of the file: its keys may be left out, and its operations have to exist. */
export const configuredAccountMembers = {
    ...accountMembers,
    accessKeyId: accountMembers.accessKeyId
        .optional()
        .describe("A made-up key id. Default: derived from the name."),
    accessKeySecret: accountMembers.accessKeySecret
        .optional()
        .describe("A made-up secret. Default: derived from the name."),
    denied: list(operation.describe("For example ListResourceShares."))
        .optional()
        .describe("Operations that fail with NoPermission."),
};

/** The content of a configuration file. */
export const configMembers = {
    ...optionMembers,
    accounts: list(only(configuredAccountMembers))
        .superRefine(requireUnique)
        .optional()
        .describe("The accounts. Default: sender and receiver."),
    shares: list(only(configuredShareMembers)).optional().describe("Shares that exist from the start."),
    settings: someSettings.optional(),
};

export const configFile = only(configMembers).superRefine(requireReferences);

/** Reports every share that has the id of another one, or names an account that does not exist. */
function requireReferences(
    { accounts, shares = [] }: Inferred<typeof configMembers>,
    context: z.RefinementCtx,
): void {
    const known: readonly { readonly id: string; readonly name?: string | undefined }[] =
        accounts ?? defaultAccounts;
    const isKnown = (account: string) => known.some(({ id, name }) => account === id || account === name);
    const among = `there are ${known.map(({ id, name }) => name ?? id).join(", ")}`;
    const report = (path: readonly (string | number)[], message: string) =>
        context.addIssue({ code: "custom", path: ["shares", ...path], message });
    for (const index of repeated(shares.map(({ id }) => id))) {
        report([index, "id"], `${shown(shares[index]?.id)} belongs to another share already`);
    }
    for (const [index, { owner, targets = [] }] of shares.entries()) {
        if (!isKnown(owner)) {
            report([index, "owner"], `${shown(owner)} is not an account; ${among}`);
        }
        for (const [place, target] of targets.entries()) {
            if (!isKnown(target) && !isTargetId(target)) {
                const message = `${shown(target)} is not an account; ${among}, or an id`;
                report([index, "targets", place], message);
            }
        }
    }
}

/** The JSON schema of the configuration file, for editors. */
export function configJsonSchema(): JsonObject {
    const { $schema, ...schema } = z.toJSONSchema(configFile, {
        target: "draft-07",
        io: "input",
        override: ({ jsonSchema }) => {
            // Every whole number is described as one that JavaScript can hold.
            if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) {
                delete jsonSchema.maximum;
            }
            if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) {
                delete jsonSchema.minimum;
            }
        },
    });
    const title = "Configuration of alicloud-resource-sharing-emulator";
    return JSON.parse(JSON.stringify({ $schema, title, ...schema }));
}
