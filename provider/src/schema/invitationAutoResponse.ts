import { accountIdType, accountProperties, regionProperty } from "./account";
import { resourceShareIdPattern } from "./ids";
import { properties as ofResponse, responseType, statusList } from "./invitationResponse";
import type { InputsOf, OutputsOf, PropertyTable } from "./propertyTable";
import { arrayOf, stringsOf } from "./types/compositeTypes";
import { field, named, nullable, optional } from "./types/propertyType";
import { boolean, id, oneOf, string } from "./types/scalarTypes";

const shareId = id(resourceShareIdPattern, "a resource share id", "rs-6GRmdD3X0000");

const accept = named(
    "AcceptedSender",
    "a sender whose invitations are accepted",
    arrayOf({
        senderAccountId: field(accountIdType, "the sender's account id, such as `1512666876910000`"),
        resourceShareIds: field(
            optional(stringsOf(shareId)),
            "ids of the only shares to accept from this sender, such as `rs-6GRmdD3X0000`. Default: all of its shares",
        ),
    }),
);

const except = stringsOf(shareId);

const otherwise = named(
    "OtherwisePolicy",
    "what happens to an invitation that is not accepted",
    oneOf("ignore", "reject"),
);

/** The fields that describe any invitation. */
const invitationFields = {
    invitationId: field(string, "id of the invitation, such as `i-pMnItMX19fBJ0000`"),
    resourceShareId: field(string, "id of the share, such as `rs-6GRmdD3X0000`"),
    resourceShareName: field(string, "name that the sender has given the share"),
    senderAccountId: field(string, "account id of the owner of the share"),
    status: field(string, `status of the invitation: ${statusList}`),
    createTime: field(
        string,
        "when the invitation was sent: ISO 8601, UTC; empty if the service does not say",
    ),
};

const listedInvitations = named(
    "UnansweredInvitation",
    "an invitation that a rule has not answered",
    arrayOf({
        ...invitationFields,
        expireTime: field(
            nullable(string),
            "seven days after `createTime`: ISO 8601, UTC; null if `createTime` is not a valid time",
        ),
    }),
);

const answers = named(
    "AutoResponse",
    "the response of a rule to one invitation",
    arrayOf({
        ...invitationFields,
        response: field(responseType, '`"accept"` or `"reject"`'),
        respondTime: field(
            nullable(string),
            "when the rule sent the response: ISO 8601, UTC; null if the invitation had already been answered and was adopted",
        ),
        joined: field(
            boolean,
            "whether the receiver sees the share among those that other accounts share with it",
        ),
    }),
);

/** Everything there is to know about each property of an `InvitationAutoResponse`. */
export const properties = {
    accept: {
        input: {
            type: accept,
            required: true,
            onChange: "update",
            description:
                'the senders whose invitations are accepted: all of a sender\'s invitations, or only those for the shares in `resourceShareIds`. Each sender may be listed only once. The list may be empty only if `otherwise` is `"reject"`',
        },
        output: { type: accept, description: "the senders whose invitations are accepted, as declared" },
    },
    otherwise: {
        input: {
            type: otherwise,
            default: "ignore",
            onChange: "update",
            description:
                'what happens to any other pending invitation: `"ignore"` only lists it in `ignored`; `"reject"` rejects it, but only in a later run than the first that lists it in `pending`',
        },
        output: {
            type: otherwise,
            description: "what happens to any other pending invitation: the declared value, or its default",
        },
    },
    except: {
        input: {
            type: except,
            onChange: "update",
            description:
                "ids of shares that the rule leaves alone: it neither answers nor lists an invitation to them, and never leaves them. Default: none",
        },
        output: {
            type: nullable(except),
            description: "the declared `except`; null if none was declared",
        },
    },
    region: regionProperty,
    onDelete: {
        input: {
            ...ofResponse.onDelete.input,
            description:
                'what happens, when the resource is deleted, to the shares that the rule itself accepted: `"retain"` stays in them, `"leave"` leaves each of them, which only a new invitation can undo',
        },
        output: ofResponse.onDelete.output,
    },
    ...accountProperties,
    receiverAccountId: {
        output: { type: accountIdType, description: "id of the account whose invitations are answered" },
    },
    responses: {
        output: {
            type: answers,
            description:
                "the invitations that have been answered as the rule says, one for each share, newest first",
        },
    },
    pending: {
        output: {
            type: listedInvitations,
            description:
                "the invitations that the rule covers but that have not been answered yet, newest first: those that the next `up` rejects, and others after a refresh or after an `up` that failed",
        },
    },
    ignored: {
        output: {
            type: listedInvitations,
            description:
                "the invitations that the rule leaves alone, newest first: pending ones that it does not cover, those that were answered differently from what it says, and those whose status this version does not know",
        },
    },
} as const satisfies PropertyTable;

/** What a program declares, with defaults filled in. */
export type Inputs = InputsOf<typeof properties>;

/** What a program can read from a rule. */
export type Outputs = OutputsOf<typeof properties>;

/** What a rule does with invitations. */
export type Rule = Pick<Inputs, "accept" | "otherwise" | "except">;

/** The response of a rule to one invitation. */
export type AutoResponse = Outputs["responses"][number];

/** An invitation that a rule has not answered. */
export type UnansweredInvitation = Outputs["pending"][number];

/** What happens to an invitation that is not accepted. */
export type OtherwisePolicy = Inputs["otherwise"];
