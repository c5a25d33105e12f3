import { accountIdType, accountInputs, regionProperty } from "./account";
import {
    invitationFields,
    invitationIdType,
    outputOf,
    resourceShareIdType,
    resourceTypeType,
    sharedResourceFields,
    sharedResourceMeaning,
    statusType,
    thisOrShare,
    unusableStatuses,
} from "./invitation";
import type { PropertyTable } from "./propertyTable";
import { arrayOf, stringsOf } from "./types/compositeTypes";
import { named, nullable, type PropertyType } from "./types/propertyType";
import { string } from "./types/scalarTypes";

export interface LookUpDescription {
    /** In Markdown, as sentences. */
    readonly description: string;
    /** Present if a program must give arguments. */
    readonly needsArguments?: true;
    /** In Markdown, without a full stop. */
    readonly argumentsMeaning: string;
    /** In Markdown, without a full stop. */
    readonly resultMeaning: string;
    /** The service's documentation of the operation. */
    readonly page: string;
    readonly properties: PropertyTable;
}

const { profile, assumeRole, accountId } = accountInputs("the account to look in");

/**
 * The account to look in: inputs of every look-up, with the names and types of an `InvitationResponse`'s inputs. They
 * are not outputs, so that a look-up's result contains no secret.
 */
export const accountArguments = {
    profile: { input: profile },
    assumeRole: { input: assumeRole },
    accountId: { input: accountId },
} as const satisfies PropertyTable;

/** Whether a path, such as `assumeRole.externalId`, is one of these arguments or inside one. */
export function isAccountArgument(path: string): boolean {
    const [name = ""] = path.split(".");
    return Object.hasOwn(accountArguments, name);
}

/** A filter: an argument, and its value in the result. @param description in Markdown, without a full stop. */
function filter<Value>(type: PropertyType<Value>, description: string) {
    return {
        input: { type, onChange: "update", description },
        output: { type: nullable(type), description: `${filterMeaning}; null if it was not given` },
    } as const;
}

const andFilters = ", and the filters that were applied";
const filterMeaning = "the value of this filter";
const invitationIds = stringsOf(invitationIdType);
const regionOfShares = regionProperty("the shares were", "update");

export const accountMeaning =
    "the account to look in, if it is not the provider's own. One program can look in any number of accounts";

const operations =
    "https://www.alibabacloud.com/help/en/resource-management/resource-sharing/developer-reference/api-resourcesharing-2020-01-10-";
const listInvitationsPage = `${operations}listresourceshareinvitations`;

const getInvitations = {
    description:
        "Lists the resource share invitations that the account has received: all that are pending and, for some time, those that no longer are. All pages are read.",
    argumentsMeaning: "which invitations to list: those that match every filter given",
    resultMeaning: `the invitations that were found${andFilters}`,
    page: listInvitationsPage,
    properties: {
        status: filter(statusType, "only the invitations with this status. Default: any status"),
        senderAccountId: filter(
            accountIdType,
            "only the invitations from this account. Default: any account",
        ),
        resourceShareId: filter(
            resourceShareIdType("invitationIds"),
            "only the invitations to this share. Default: any share",
        ),
        invitationIds: {
            input: {
                type: invitationIds,
                onChange: "update",
                description: "only the invitations with these ids; none if the array is empty. Default: all",
            },
            output: { type: invitationIds, description: `${filterMeaning}; empty if it was not given` },
        },
        region: regionOfShares,
        ...accountArguments,
        invitations: {
            output: {
                type: named("Invitation", "an invitation as its receiver sees it", arrayOf(invitationFields)),
                description: "the invitations that match every filter given, newest first",
            },
        },
    },
} as const satisfies LookUpDescription;

const getInvitation = {
    description:
        "Finds one resource share invitation that the account has received, by its own id or by the id of its share. It is an error if there is none.",
    needsArguments: true,
    argumentsMeaning:
        "which invitation to find. At least one of `invitationId` and `resourceShareId` is required",
    resultMeaning: "the invitation that was found, and its region",
    page: listInvitationsPage,
    properties: {
        invitationId: {
            input: {
                type: invitationIdType,
                onChange: "update",
                description: `id of the invitation. ${thisOrShare}`,
            },
            output: outputOf(invitationFields.invitationId),
        },
        resourceShareId: {
            input: {
                type: resourceShareIdType("invitationId"),
                onChange: "update",
                description:
                    "id of the share. Finds its pending invitation or, if there is none, the newest one",
            },
            output: outputOf(invitationFields.resourceShareId),
        },
        region: regionProperty("the share was", "update"),
        ...accountArguments,
        resourceShareName: { output: outputOf(invitationFields.resourceShareName) },
        senderAccountId: { output: outputOf(invitationFields.senderAccountId) },
        receiverAccountId: { output: outputOf(invitationFields.receiverAccountId) },
        status: { output: outputOf(invitationFields.status) },
        createTime: { output: outputOf(invitationFields.createTime) },
        expireTime: { output: outputOf(invitationFields.expireTime) },
        acceptInvitationFailedDetails: { output: outputOf(invitationFields.acceptInvitationFailedDetails) },
    },
} as const satisfies LookUpDescription;

const getSharedResources = {
    description:
        "Lists the resources that other accounts share with the account, as far as it can see them. All pages are read.",
    argumentsMeaning: "which shared resources to list: those that match every filter given",
    resultMeaning: `the shared resources that were found${andFilters}`,
    page: `${operations}listsharedresources`,
    properties: {
        resourceShareId: filter(
            resourceShareIdType(),
            "only the resources of this share. Default: any share",
        ),
        senderAccountId: filter(
            accountIdType,
            "only the resources of this account's shares, which takes a second call. Default: any account",
        ),
        resourceType: filter(
            resourceTypeType,
            "only the resources of this type, such as `VSwitch`, in the service's spelling. Default: any type",
        ),
        resourceStatus: filter(
            string,
            `only the resources with this status: \`Available\`, ${unusableStatuses}. Default: any status`,
        ),
        region: regionOfShares,
        ...accountArguments,
        sharedResources: {
            output: {
                type: named(
                    "ListedSharedResource",
                    `${sharedResourceMeaning}, with the id of its share`,
                    arrayOf({ ...sharedResourceFields, resourceShareId: invitationFields.resourceShareId }),
                ),
                description: "the resources that match every filter given, sorted by type and id",
            },
        },
    },
} as const satisfies LookUpDescription;

export const lookUps = { getInvitations, getInvitation, getSharedResources } as const;

export type LookUpName = keyof typeof lookUps;
