import { type Form, response, roleOf } from "./forms";
import type { World } from "./world";

const byInvitation = (name: string) => (world: World) => ({ invitationId: world.ids(name).invitationId });
const byShare = (name: string) => (world: World) => ({ resourceShareId: world.ids(name).resourceShareId });

/** Makes the form of a response to an invitation that another account got. */
const toPartner = (name: string, inputs: (world: World) => object | string, options = "{}") =>
    response(name, inputs, { options, prepare: (world) => world.share(name, { to: "partner" }) });

/** The receiver joins a share, though its acceptance has failed for a resource. */
async function joinWithFailure(world: World, name: string): Promise<void> {
    const { settings } = world.emulator;
    await world.share(name);
    world.failAcceptance(name);
    settings.acceptFailedJoins = true;
    await world.accept(name);
    settings.acceptFailedJoins = false;
}

/** What is as it was declared: no refresh changes anything, and no preview. */
const settled: readonly Form[] = [
    response("acceptedByInvitation", byInvitation("acceptedByInvitation")),
    response("acceptedByShare", byShare("acceptedByShare")),
    response(
        "acceptedByAll",
        (world) => ({
            ...world.ids("acceptedByAll"),
            senderAccountId: world.id("sender"),
            accountId: world.id("receiver"),
            onDelete: "leave",
            waitFor: "resources",
        }),
        { options: '{ customTimeouts: { create: "10m", update: "10m", delete: "10m" } }' },
    ),
    response("acceptedWaitingForShare", (world) => ({
        ...byShare("acceptedWaitingForShare")(world),
        waitFor: "share",
    })),
    response("acceptedSecretly", (world) => {
        const { resourceShareId } = world.ids("acceptedSecretly");
        return `{ resourceShareId: pulumi.secret("${resourceShareId}") }`;
    }),
    response("acceptedWithoutResources", byShare("acceptedWithoutResources"), {
        prepare: (world) => world.share("acceptedWithoutResources", { resources: [] }),
    }),
    response("acceptedAndPurged", byInvitation("acceptedAndPurged"), {
        afterwards: (world) => world.purge("acceptedAndPurged"),
    }),
    response("joinedWithoutInvitation", byShare("joinedWithoutInvitation"), {
        async prepare(world) {
            await world.share("joinedWithoutInvitation", { to: null });
            const { resourceShareId } = world.ids("joinedWithoutInvitation");
            world.emulator.controls.joinThroughDirectory(resourceShareId, world.id("receiver"));
        },
    }),
    response("acceptFailedButWhole", byInvitation("acceptFailedButWhole"), {
        async prepare(world) {
            await joinWithFailure(world, "acceptFailedButWhole");
            await world.removeResource("acceptFailedButWhole");
        },
    }),
    response("rejectedByInvitation", byInvitation("rejectedByInvitation"), { answer: "reject" }),
    response("rejectedByShare", byShare("rejectedByShare"), { answer: "reject" }),
    response("rejectedAndPurged", byInvitation("rejectedAndPurged"), {
        answer: "reject",
        afterwards: (world) => world.purge("rejectedAndPurged"),
    }),
    response("rejectedAsExpired", byInvitation("rejectedAsExpired"), {
        answer: "reject",
        async prepare(world) {
            await world.share("rejectedAsExpired");
            world.expire("rejectedAsExpired");
        },
    }),
    response("rejectedAsCancelled", byShare("rejectedAsCancelled"), {
        answer: "reject",
        async prepare(world) {
            await world.share("rejectedAsCancelled");
            await world.remove("rejectedAsCancelled");
        },
    }),
    toPartner("byProfile", (world) => ({ ...byShare("byProfile")(world), profile: "partner" })),
    toPartner("byRole", (world) => ({
        ...byShare("byRole")(world),
        assumeRole: roleOf(world.id("partner")),
    })),
    toPartner("byWholeRole", (world) => ({
        ...byInvitation("byWholeRole")(world),
        profile: "partner",
        accountId: world.id("partner"),
        assumeRole: {
            ...roleOf(world.id("partner")),
            sessionName: "sharing",
            sessionExpiration: 900,
            policy: '{"Version":"1","Statement":[]}',
        },
    })),
    toPartner("byProvider", byShare("byProvider"), "{ provider: partner }"),
];

/** What has changed since: a refresh has recorded it, and a preview shows it. */
const changed: readonly Form[] = [
    response("invitedAgain", byShare("invitedAgain"), {
        async afterwards(world) {
            await world.remove("invitedAgain");
            await world.invite("invitedAgain");
        },
    }),
    response("expiredSince", byShare("expiredSince"), {
        async afterwards(world) {
            await world.remove("expiredSince");
            await world.invite("expiredSince");
            world.expire("expiredSince");
        },
    }),
    response("cancelledSince", byShare("cancelledSince"), {
        async afterwards(world) {
            await world.remove("cancelledSince");
            await world.invite("cancelledSince");
            await world.remove("cancelledSince");
        },
    }),
    response("rejectedSince", byShare("rejectedSince"), {
        async afterwards(world) {
            const { resourceShareId } = world.ids("rejectedSince");
            await world.remove("rejectedSince");
            await world.invite("rejectedSince");
            const invitation = world.emulator.controls.invitationTo(resourceShareId, world.id("receiver"));
            await world.emulator.reject(invitation?.id ?? "");
        },
    }),
    response("acceptedSince", byInvitation("acceptedSince"), {
        answer: "reject",
        async afterwards(world) {
            const { resourceShareId } = world.ids("acceptedSince");
            await world.invite("acceptedSince");
            const invitation = world.emulator.controls.invitationTo(resourceShareId, world.id("receiver"));
            await world.emulator.accept(invitation?.id ?? "");
        },
    }),
    response("acceptFailedButJoined", byInvitation("acceptFailedButJoined"), {
        prepare: (world) => joinWithFailure(world, "acceptFailedButJoined"),
    }),
    response("acceptanceFailed", byInvitation("acceptanceFailed"), {
        async prepare(world) {
            await world.share("acceptanceFailed");
            world.failAcceptance("acceptanceFailed");
        },
    }),
];

/** What an operation that failed has left behind. */
const unread: readonly Form[] = [
    response("acceptanceJustFailed", byShare("acceptanceJustFailed"), {
        isUnread: true,
        async prepare(world) {
            await world.share("acceptanceJustFailed");
            world.failAcceptance("acceptanceJustFailed");
        },
    }),
];

/** Every form of an `InvitationResponse`. */
export const responseForms = [...settled, ...changed, ...unread];
