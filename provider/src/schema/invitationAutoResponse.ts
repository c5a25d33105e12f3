import {
    accountIdType,
    accountProperties,
    declaredOrDefault,
    declaredOutput,
    regionProperty,
} from "./account";
import { invitationFields, resourceShareIdType, responseType } from "./invitation";
import { joinedMeaning, properties as ofResponse } from "./invitationResponse";
import type { InputsOf, OutputsOf, PropertyTable } from "./propertyTable";
import { arrayOf, stringsOf } from "./types/compositeTypes";
import { field, named, nullable, optional } from "./types/propertyType";
import { boolean, oneOf, string } from "./types/scalarTypes";

const shareId = resourceShareIdType();

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
    "DeclaredSender",
);

const except = stringsOf(shareId);

const otherwiseMeaning = "what happens to any other pending invitation";
const otherwise = named(
    "OtherwisePolicy",
    "what happens to an invitation that is not accepted",
    oneOf("ignore", "reject"),
);

const { receiverAccountId, expireTime, acceptInvitationFailedDetails, ...commonFields } = invitationFields;

const listedInvitations = named(
    "UnansweredInvitation",
    "an invitation that a rule has not answered",
    arrayOf({
        ...commonFields,
        expireTime,
    }),
);

const answers = named(
    "AutoResponse",
    "the response of a rule to one invitation",
    arrayOf({
        ...commonFields,
        response: field(responseType, "how the invitation was answered"),
        respondTime: field(
            nullable(string),
            "when the rule sent the response: ISO 8601, UTC; null if the invitation had already been answered and was adopted",
        ),
        joined: field(boolean, joinedMeaning),
    }),
);

export const inputsMeaning = "a standing rule for the invitations to one account in one region";

export const properties = {
    accept: {
        input: {
            type: accept,
            required: true,
            onChange: "update",
            changes: "A change updates the resource in place",
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
            description: `${otherwiseMeaning}: \`"ignore"\` only lists it in \`ignored\`; \`"reject"\` rejects it, even if a listed sender sent it for a share that is not among its \`resourceShareIds\`. The first run that finds it only lists it in \`pending\`; a later one rejects it`,
        },
        output: {
            type: otherwise,
            description: declaredOrDefault(otherwiseMeaning),
        },
    },
    except: {
        input: {
            type: except,
            onChange: "update",
            description:
                "ids of shares that the rule leaves alone, such as `rs-6GRmdD3X0000`: it neither answers nor lists an invitation to them, and never leaves them. Default: none",
        },
        output: declaredOutput(except, "except"),
    },
    region: regionProperty("the shares were", "replace"),
    onDelete: {
        input: {
            ...ofResponse.onDelete.input,
            description:
                'what happens, when the resource is deleted, to the shares that the rule itself accepted: `"retain"` stays in them and makes no call; `"leave"` leaves each of them, which only a new invitation can undo',
        },
        output: {
            ...ofResponse.onDelete.output,
            description: declaredOrDefault("what happens to the shares when the resource is deleted"),
        },
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

export type Inputs = InputsOf<typeof properties>;

export type Outputs = OutputsOf<typeof properties>;

export type Rule = Pick<Inputs, "accept" | "otherwise" | "except">;

/** One of a rule's `responses`. */
export type AutoResponse = Outputs["responses"][number];

/** One of a rule's `pending` or `ignored`. */
export type UnansweredInvitation = Outputs["pending"][number];

export type OtherwisePolicy = Inputs["otherwise"];
