import { z } from "zod";
import { regionIds } from "../regions.js";
import { shareIdForm, shareNameForm } from "../service/parameters/forms.js";
import { resourceTypes } from "../service/resources/resourceTypes.js";
import { associationStatus, resourceStatus } from "./association.js";
import { flag, form, list, mustBe, oneOf, only, record, text, time, wholeNumber } from "./values.js";

export const region = oneOf(regionIds);
export const shareStatus = oneOf(["Active", "Pending", "Deleting", "Deleted"]);

/** A share as it is stored. */
export const storedShareMembers = {
    sequence: wholeNumber(),
    id: text(),
    name: text(),
    ownerId: text(),
    allowExternalTargets: flag(),
    createTime: time(),
    updateTime: time(),
    resourceGroupId: text(),
    tags: list(record({ key: text(), value: text() })),
    /** The names of the permissions that were added explicitly. */
    permissionNames: list(text()),
    /** When it is or was `Deleted`, in milliseconds since 1970; null unless it has been deleted. */
    deletedTime: time().nullable(),
};

/** A resource to share. */
export const sharedResourceMembers = {
    /** For example `vsw-1`. It need not exist anywhere. */
    resourceId: text(),
    /** A type that the service can share, for example `VSwitch` or `Snapshot`. */
    resourceType: text(),
};

/** What names a share wherever the controls speak of it. */
export const shareIdentityMembers = { resourceShareId: text(), resourceShareName: text() };

/** What to share, who shares it, and with whom: what the controls are told. */
export const shareOptionsMembers = {
    /** The account that shares, by its name or id. */
    from: text().describe("The account that shares, by its name or id."),
    /**
     * Whom to share with: accounts by name or id, or the id of an account outside the emulator, of a resource
     * directory or folder, or of a cloud service. Default: nobody yet.
     */
    to: z
        .union([z.string(), z.array(z.string())], mustBe("a name or an id, or a list of them"))
        .optional()
        .describe("One or several receivers, by name or id. Default: nobody yet."),
    /** What is shared, in any number. Default: nothing yet. */
    resources: list(only(sharedResourceMembers)).optional(),
    /** 1 to 50 letters, digits, dots, underscores or hyphens; need not be unique. Default: `resource-share`. */
    resourceShareName: shareIdentityMembers.resourceShareName
        .optional()
        .describe(
            "1 to 50 letters, digits, dots, underscores or hyphens; need not be unique. Default: resource-share.",
        ),
    /** The share's id, of the form `rs-…`, which no other share may have. Default: a new one. */
    resourceShareId: shareIdentityMembers.resourceShareId
        .optional()
        .describe("Its id, rs- and letters or digits, which no other share may have. Default: a new one."),
    /** Default: `cn-hangzhou`. */
    region: region.optional().describe("The region of the share. Default: cn-hangzhou."),
    /** Whether accounts outside the owner's resource directory may be added. Default: true. */
    allowExternalTargets: flag().optional().meta({
        description: "Whether accounts outside the resource directory may be added. Default: true.",
        default: true,
    }),
};

/** A share of the configuration file: the same in the file's shorter words. */
export const configuredShareMembers = {
    /** The name or id of the account that shares. */
    owner: shareOptionsMembers.from.describe("The name or id of the account that shares."),
    id: form(shareIdForm).optional().describe(descriptionOf(shareOptionsMembers.resourceShareId)),
    name: form(shareNameForm).describe(
        "The name of the share: 1 to 50 letters, digits, dots, underscores or hyphens.",
    ),
    region: shareOptionsMembers.region,
    allowExternalTargets: shareOptionsMembers.allowExternalTargets,
    targets: list(text().describe("A name or an id."))
        .optional()
        .describe("The names or ids of the accounts to share with."),
    resources: list(
        only({
            id: sharedResourceMembers.resourceId.describe("For example vsw-1."),
            type: oneOf([...resourceTypes.keys()]).describe("For example VSwitch."),
        }),
    )
        .optional()
        .describe("What is shared."),
};

/** A share as it stands now, with everything that is associated with it: what the controls tell. */
export const shareRecordMembers = {
    ...shareIdentityMembers,
    ownerAccountId: text(),
    region,
    /** As the owner sees it. */
    status: shareStatus,
    allowExternalTargets: flag(),
    /** ISO 8601, in UTC. */
    createTime: z.iso.datetime(),
    resources: list(record({ ...sharedResourceMembers, status: associationStatus })).readonly(),
    receivers: list(
        record({
            /** The id of an account, a resource directory, a folder or a service. */
            targetId: text(),
            status: associationStatus,
            /** Whether it has joined the share. */
            joined: flag(),
            /** The newest invitation, or null if it needs none. */
            invitationId: text().nullable(),
        }),
    ).readonly(),
};

/** A share that has been created. */
export const createdShareMembers = {
    resourceShareId: shareIdentityMembers.resourceShareId,
    /**
     * The invitation that the receiver has received; with several receivers, that of the first. Null if it needs none
     * (inside the owner's resource directory), or there is no receiver.
     */
    invitationId: text().nullable(),
    /** Every invitation, by the account id of its receiver. */
    invitationIds: z.record(z.string(), z.string()).readonly(),
};

/** A share that an account has joined. */
export const membershipMembers = {
    ...shareIdentityMembers,
    ownerAccountId: text(),
    accountId: text(),
    region,
    /** The resources that have reached the account. */
    resources: list(record({ ...sharedResourceMembers, status: resourceStatus })).readonly(),
};

function descriptionOf({ description }: z.ZodType): string {
    return description ?? "";
}
