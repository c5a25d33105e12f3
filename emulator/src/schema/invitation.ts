import { z } from "zod";
import { changeMembers, failedResourceMembers } from "./association.js";
import { region, shareIdentityMembers } from "./share.js";
import { list, oneOf, record, text, time, wholeNumber } from "./values.js";

export const invitationStatus = oneOf([
    "Pending",
    "Accepted",
    "Rejected",
    "Expired",
    "Cancelled",
    "AcceptFailed",
]);

/** The status of an invitation, with the failures that explain it. That it has expired is not stored. */
export const invitationStateMembers = {
    status: oneOf(["Pending", "Accepted", "Rejected", "Cancelled", "AcceptFailed"]),
    failures: list(record(failedResourceMembers)),
    change: record(changeMembers),
};

/** An offer of a share to one receiver, as it is stored. */
export const storedInvitationMembers = {
    sequence: wholeNumber(),
    id: text(),
    shareId: text(),
    senderId: text(),
    receiverId: text(),
    created: record(changeMembers),
    /** When it expires unless it has ended before, in milliseconds since 1970. */
    expireTime: time(),
    state: record(invitationStateMembers),
    /** The state before this one, which lists may still show. */
    previousState: record(invitationStateMembers).nullable(),
};

/** An invitation as it stands now: what the controls tell. */
export const invitationRecordMembers = {
    invitationId: text(),
    ...shareIdentityMembers,
    senderAccountId: text(),
    receiverAccountId: text(),
    region,
    status: invitationStatus,
    /** ISO 8601, in UTC. */
    createTime: z.iso.datetime(),
    /** ISO 8601, in UTC. */
    expireTime: z.iso.datetime(),
    /** How long it can still be accepted or rejected; null unless it is pending. */
    millisecondsLeft: z.number().nullable(),
    /** The resources that its acceptance failed for. */
    failures: list(record(failedResourceMembers)).readonly(),
};
