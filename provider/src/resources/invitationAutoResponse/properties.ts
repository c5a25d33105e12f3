import { accountIdType, accountProperties, regionProperty } from "../account/properties";
import {
    invitationStatus,
    properties as ofResponse,
    resourceShareIdPattern,
    responseType,
} from "../invitationResponse/properties";
import type { InputsOf, OutputsOf, PropertyTable } from "../properties/propertyTable";
import {
    arrayOf,
    boolean,
    field,
    id,
    named,
    nullable,
    oneOf,
    optional,
    string,
    stringsOf,
} from "../properties/propertyType";

const shareId = id(resourceShareIdPattern, "a resource share id", "rs-6GRmdD3X0000");

const accept = named(
    "AcceptedSender",
    "a sender whose invitations are accepted",
    arrayOf({
        senderAccountId: field(accountIdType, "the sender's account id, such as `1512666876910000`"),
        resourceShareIds: field(
            optional(stringsOf(shareId)),
            "the only shares of this sender to accept. Default: all of them",
        ),
    }),
);

const otherwise = named(
    "OtherwisePolicy",
    "what becomes of an invitation that is not to be accepted",
    oneOf("ignore", "reject"),
);

/** What is said of any invitation. */
const invitationFields = {
    invitationId: field(string, "id of the invitation, such as `i-pMnItMX19fBJ0000`"),
    resourceShareId: field(string, "id of the share, such as `rs-6GRmdD3X0000`"),
    resourceShareName: field(string, "the name that the sender has given the share"),
    senderAccountId: field(string, "the account that owns the share"),
    status: field(invitationStatus, "the invitation's status"),
    createTime: field(string, "when the invitation was sent: ISO 8601, UTC"),
};

const listedInvitations = named(
    "UnansweredInvitation",
    "an invitation that a rule has not answered",
    arrayOf(invitationFields),
);

const answers = named(
    "AutoResponse",
    "the response of a rule to one invitation",
    arrayOf({
        ...invitationFields,
        response: field(responseType, "what the response was"),
        respondTime: field(
            nullable(string),
            "when the rule sent it: ISO 8601, UTC; null if the invitation had been answered already, and was adopted",
        ),
        joined: field(boolean, "whether the receiver sees the share among those of other accounts"),
    }),
);

/** All that there is to know of each property of an `InvitationAutoResponse`. */
export const properties = {
    accept: {
        input: {
            type: accept,
            required: true,
            onChange: "update",
            description:
                'the senders whose invitations are accepted: all of a sender\'s, or those to the shares in `resourceShareIds`. Each sender once. May be empty only if `otherwise` is `"reject"`',
        },
        output: { type: accept, description: "as declared" },
    },
    otherwise: {
        input: {
            type: otherwise,
            default: "ignore",
            onChange: "update",
            description:
                'what becomes of any other pending invitation: `"ignore"` lists it in `ignored` and does nothing, `"reject"` rejects it',
        },
        output: { type: otherwise, description: "as declared" },
    },
    region: regionProperty,
    onDelete: {
        input: {
            ...ofResponse.onDelete.input,
            description:
                'what becomes of the shares that the rule itself accepted when the resource is deleted: `"retain"` stays in them, `"leave"` exits each, which only a new invitation can undo',
        },
        output: ofResponse.onDelete.output,
    },
    ...accountProperties,
    receiverAccountId: {
        output: { type: accountIdType, description: "the account whose invitations are answered" },
    },
    responses: {
        output: {
            type: answers,
            description:
                "the invitations that are answered as the rule has it, one for each share, the newest first",
        },
    },
    pending: {
        output: {
            type: listedInvitations,
            description:
                "the invitations that wait for an answer though the rule covers them, the newest first: after a refresh, or an `up` that failed",
        },
    },
    ignored: {
        output: {
            type: listedInvitations,
            description:
                "the invitations that the rule leaves alone, the newest first: pending ones that it does not cover, and those that were answered otherwise than it has it",
        },
    },
} as const satisfies PropertyTable;

/** What a program declares, its defaults filled in. */
export type Inputs = InputsOf<typeof properties>;

/** What a program can read of a rule. */
export type Outputs = OutputsOf<typeof properties>;

/** What a rule does with invitations. */
export type Rule = Pick<Inputs, "accept" | "otherwise">;

/** The response of a rule to one invitation. */
export type AutoResponse = Outputs["responses"][number];

/** An invitation that a rule has not answered. */
export type UnansweredInvitation = Outputs["pending"][number];

/** What becomes of an invitation that is not to be accepted. */
export type OtherwisePolicy = Inputs["otherwise"];
