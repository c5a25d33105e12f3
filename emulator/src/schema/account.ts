import type { z } from "zod";
import { form, list, oneOf, only, secret, shown, text } from "./values.js";

/** An account of the emulated cloud, as options give it. */
export const accountMembers = {
    /** 16 digits, as a string. */
    id: form(/^\d{16}$/).describe("16 digits, in quotes because it is a string."),
    /** Default: the id. */
    name: text().optional().describe("Its name in this file and in the log. Default: the id."),
    accessKeyId: text(),
    accessKeySecret: secret(),
    /** The resource directory it is a member of; the first account given with it manages it. Default: none. */
    resourceDirectoryId: form(/^rd-[A-Za-z0-9]+$/)
        .optional()
        .describe(
            "The resource directory that it is a member of. The first account with it is the management account.",
        ),
    /** Where it is registered; resources are not shared across sites. Default: china. */
    site: oneOf(["china", "international"]).optional().describe("Where it is registered. Default: china."),
    /** Operations that fail with NoPermission (403). Default: none. */
    denied: list(text()).optional(),
};

/** An account of a running emulator, with every default filled in. */
export const runningAccountMembers = {
    /** 16 digits. */
    id: accountMembers.id,
    name: accountMembers.name.unwrap(),
    accessKeyId: accountMembers.accessKeyId,
    accessKeySecret: accountMembers.accessKeySecret,
    /** The resource directory it is a member of, or null. */
    resourceDirectoryId: accountMembers.resourceDirectoryId.unwrap().nullable(),
    /** Where it is registered. */
    site: accountMembers.site.unwrap(),
};

/** The accounts of an emulator. */
export const accountList = list(only(accountMembers)).superRefine(requireUnique);

/** Reports every account that has something of an earlier one. */
export function requireUnique(
    accounts: readonly {
        readonly id: string;
        readonly name?: string | undefined;
        readonly accessKeyId?: string | undefined;
    }[],
    context: z.RefinementCtx,
): void {
    for (const member of ["id", "name", "accessKeyId"] as const) {
        const values = accounts.map((account) => account[member]);
        for (const index of repeated(values)) {
            const message = `${shown(values[index])} belongs to another account already`;
            context.addIssue({ code: "custom", path: [index, member], message });
        }
    }
}

/** The indexes of values that occur earlier in the list. */
export function repeated(values: readonly (string | undefined)[]): readonly number[] {
    return values.flatMap((value, index) =>
        value !== undefined && values.indexOf(value) < index ? [index] : [],
    );
}
