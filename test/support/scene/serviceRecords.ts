import { listOf, stringOf } from "./json";
import { region, type TestService } from "./testService";

/** A share, and the invitation to it that its receiver has got. */
export interface Shared {
    readonly resourceShareId: string;
    readonly invitationId: string;
}

/** What the service has on record, read up to date and past the provider. */
export interface ServiceRecords {
    /** The receiver's invitations to a share. */
    invitations(resourceShareId: string): Promise<Record<string, unknown>[]>;
    /** Id of the receiver's pending invitation to a share; undefined where there is none. */
    pendingInvitation(resourceShareId: string): Promise<string | undefined>;
    /** The status of an invitation. */
    statusOf(shared: Shared): Promise<unknown>;
    /** Whether the receiver sees a share among those of other accounts. */
    isJoined(resourceShareId: string): Promise<boolean>;
}

export function serviceRecords({ emulator, receiver }: TestService): ServiceRecords {
    const invitations = async (resourceShareId: string) => {
        const parameters = { ResourceShareIds: [resourceShareId] };
        const operation = "ListResourceShareInvitations";
        const response = await emulator.call(receiver.id, operation, parameters, region);
        return listOf(response.ResourceShareInvitations);
    };
    return {
        invitations,
        pendingInvitation: async (resourceShareId) => {
            const rows = await invitations(resourceShareId);
            const pending = rows.find(({ Status }) => Status === "Pending");
            return pending === undefined ? undefined : stringOf(pending.ResourceShareInvitationId);
        },
        statusOf: async ({ resourceShareId, invitationId }) => {
            const rows = await invitations(resourceShareId);
            return rows.find((row) => row.ResourceShareInvitationId === invitationId)?.Status;
        },
        isJoined: async (resourceShareId) => {
            const parameters = {
                ResourceOwner: "OtherAccounts",
                ResourceShareIds: [resourceShareId],
            } as const;
            const response = await emulator.call(receiver.id, "ListResourceShares", parameters, region);
            return listOf(response.ResourceShares).length > 0;
        },
    };
}
