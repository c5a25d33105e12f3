import { ApiError, type SharedResource } from "alicloud-resource-sharing-emulator";
import { stringOf } from "./json";
import type { ServiceRecords, Shared } from "./serviceRecords";
import { region, type TestService } from "./testService";

/** What a sender shares unless a test says otherwise. */
const twoResources: readonly SharedResource[] = [
    { resourceId: "vsw-bp1aaaaaaaaaaaaaaaaaa", resourceType: "VSwitch" },
    { resourceId: "s-bp1bbbbbbbbbbbbbbbbbb", resourceType: "Snapshot" },
];

/** What the sender does. */
export interface SenderActions {
    /** Creates a share; nobody is invited yet. */
    createShare(resources?: readonly SharedResource[]): Promise<string>;
    /** Creates a share and invites the receiver to it. */
    share(resources?: readonly SharedResource[]): Promise<Shared>;
    /** Creates so many shares of a snapshot each, and invites the receiver to all. */
    shareMany(count: number): Promise<Shared[]>;
    /** Invites the receiver to a share; gives the invitation's id. */
    invite(resourceShareId: string): Promise<string>;
    /** Invites the receiver to a share that it was invited to before. */
    inviteAgain(resourceShareId: string): Promise<string>;
    /** Adds the receiver to a share's targets, which invites it unless it has joined already. */
    addReceiver(resourceShareId: string): Promise<void>;
    /** Takes the receiver out of a share. */
    remove(resourceShareId: string): Promise<void>;
    /** Takes the receiver out of a share where an earlier invitation would block a new one. */
    clearTheWay(resourceShareId: string): Promise<void>;
}

export function senderActions(
    { emulator, sender, receiver }: TestService,
    { pendingInvitation }: ServiceRecords,
): SenderActions {
    const changeTargets = async (operation: string, resourceShareId: string) => {
        const parameters = { ResourceShareId: resourceShareId, Targets: [receiver.id] };
        await emulator.call(sender.id, operation, parameters, region);
    };
    const addReceiver = (resourceShareId: string) => changeTargets("AssociateResourceShare", resourceShareId);
    const remove = async (resourceShareId: string) => {
        await changeTargets("DisassociateResourceShare", resourceShareId);
        emulator.clock.advance(emulator.settings.disassociateMilliseconds);
    };
    const invite = async (resourceShareId: string) => {
        await addReceiver(resourceShareId);
        return stringOf(await pendingInvitation(resourceShareId));
    };
    const clearTheWay = async (resourceShareId: string) => {
        if (emulator.settings.finishedInvitationBlocks) {
            await remove(resourceShareId).catch(ignore("DisassociateInvalid"));
        }
    };
    const share = async (resources = twoResources): Promise<Shared> => {
        const { resourceShareId, invitationId } = await emulator.share({
            from: sender.id,
            to: receiver.id,
            resources,
            resourceShareName: "network",
        });
        return { resourceShareId, invitationId: stringOf(invitationId) };
    };
    return {
        createShare: async (resources = twoResources) => {
            const options = { from: sender.id, resources, resourceShareName: "network" };
            return (await emulator.share(options)).resourceShareId;
        },
        share,
        shareMany: async (count) => {
            const shares: Shared[] = [];
            for (let index = 0; index < count; index++) {
                shares.push(await share([{ resourceId: `s-${index}`, resourceType: "Snapshot" }]));
            }
            return shares;
        },
        invite,
        inviteAgain: async (resourceShareId) => {
            await clearTheWay(resourceShareId);
            return invite(resourceShareId);
        },
        addReceiver,
        remove,
        clearTheWay,
    };
}

function ignore(code: string): (error: unknown) => void {
    return (error) => {
        if (!(error instanceof ApiError) || error.code !== code) {
            throw error;
        }
    };
}
