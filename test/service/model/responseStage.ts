import type { Account, Settings } from "alicloud-resource-sharing-emulator";
import { UserFacingError } from "../../../provider/src/common/userFacingError";
import { ChangingCredentials } from "../../support/changingCredentials";
import type { Outcome } from "../../support/driver";
import { InProcessDriver } from "../../support/inProcessDriver";
import { region, type Scene } from "../../support/scene";
import type { Change, Event, History } from "./history";
import { customTimeouts, Stage, timeout, transport } from "./stage";
import type { Operation } from "./step";
import { Watch } from "./watch";

const vswitch = "vsw-bp1aaaaaaaaaaaaaaaaaa";

/** Plays one history of a response on a share of its own, and tells which of the rules it broke. */
export class ResponseStage extends Stage<Event, Change, Watch> {
    private readonly credentials: ChangingCredentials;
    private response: Change["response"];
    private invitationId = "";
    /** How many requests had been made when something last happened. */
    private lastEventAt = 0;

    private constructor(
        scene: Scene,
        private readonly history: History,
        private readonly resourceShareId: string,
        private readonly readsListsBefore: boolean,
    ) {
        const credentials = new ChangingCredentials(scene, transport);
        const environment = history.declaration.isGuarded ? credentials.environment : undefined;
        const watch = new Watch(credentials.transport);
        super(
            scene,
            watch,
            (time) => new InProcessDriver(scene, time, watch.transport, undefined, environment),
        );
        this.credentials = credentials;
        this.response = history.declaration.response;
    }

    /**
     * @param readsListsBefore whether each `up` finds the account's lists read already, before something else happens.
     * @returns the rules that were broken.
     */
    static async play(
        scene: Scene,
        history: History,
        defaults: Settings,
        readsListsBefore = false,
    ): Promise<string[]> {
        Object.assign(scene.emulator.settings, defaults, history.settings);
        scene.emulator.faults.clear();
        scene.emulator.clearRequests();
        const stage = new ResponseStage(scene, history, await scene.createShare(), readsListsBefore);
        try {
            if (history.invitedAtFirst || history.declaration.by !== "share") {
                await stage.happen("invite");
            }
            await stage.declare(history.declaration);
            await stage.perform(history.steps);
        } finally {
            stage.clearArrangements();
        }
        return stage.watch.broken;
    }

    protected override async declare({ response, waitFor }: Change): Promise<void> {
        const { by, pin, onDelete, isGuarded } = this.history.declaration;
        this.response = response;
        this.watch.expect(response, pin !== "stranger");
        await this.driver.declare({
            response,
            ...(by === "invitation" ? {} : { resourceShareId: this.resourceShareId }),
            ...(by === "share" ? {} : { invitationId: this.invitationId }),
            ...(pin === "none" ? {} : { senderAccountId: this.scene[pin].id }),
            onDelete,
            ...(isGuarded ? { accountId: this.scene.receiver.id } : {}),
            waitFor,
            customTimeouts,
        });
    }

    /** A replacement deletes and creates: two operations, two deadlines. */
    protected override limitOf(operation: Operation): number {
        return operation === "refresh" ? 5 * timeout : 2 * timeout;
    }

    protected override async prepare(operation: Operation): Promise<void> {
        if (operation === "up" && this.readsListsBefore) {
            await this.driver.readLists(region).catch(expectUserFacing);
            await this.happenMeanwhile();
        }
        this.judgeCallers();
        this.scene.emulator.clearRequests();
        this.lastEventAt = 0;
    }

    protected override async ended(operation: Operation, { succeeded }: Outcome): Promise<void> {
        this.judgeCallers();
        if (operation === "up" && succeeded) {
            await this.isTrue();
        }
    }

    /** In the end, the credentials are the receiver's. */
    protected override async converge(): Promise<boolean> {
        this.credentialsBecome(this.scene.receiver);
        const converged = await super.converge();
        this.judgeCallers();
        return converged;
    }

    /**
     * A response that is reported done is so at the service, as far as it shows its state without delay. Without a
     * call, `up` reports what was recorded; what happens after its last look, it cannot know.
     */
    private async isTrue(): Promise<void> {
        const { settings, requests } = this.scene.emulator;
        const lastLook = requests.map(({ operation }) => operation).lastIndexOf("ListResourceShares");
        if (requests.length === 0 || this.lastEventAt > lastLook) {
            return;
        }
        const isPrompt =
            settings.lateShareVisibilityMilliseconds === 0 &&
            settings.lateInvitationVisibilityMilliseconds === 0;
        const { joined: reported } = (await this.driver.outputs()) ?? {};
        const joined = isPrompt ? await this.scene.isJoined(this.resourceShareId) : reported;
        const declared = this.response === "accept";
        if (joined !== declared || reported !== declared) {
            this.watch.broken.push(
                `${this.response} was reported done with joined ${String(reported)}, but joined is ${String(joined)}`,
            );
        }
    }

    protected override async attempt(event: Event): Promise<unknown> {
        this.lastEventAt = this.scene.emulator.requests.length;
        const { scene, resourceShareId } = this;
        const { controls } = scene.emulator;
        switch (event) {
            case "invite":
                await scene.clearTheWay(resourceShareId);
                await scene.addReceiver(resourceShareId);
                this.invitationId = (await scene.pendingInvitation(resourceShareId)) ?? this.invitationId;
                return;
            case "remove":
                return scene.remove(resourceShareId);
            case "accept by hand":
                return scene.answerByHand("Accept", this.invitationId);
            case "reject by hand":
                return scene.answerByHand("Reject", this.invitationId);
            case "leave by hand":
                return scene.leaveByHand(resourceShareId);
            case "expire":
                return this.onInvitation((id, isPending) => isPending && controls.expireInvitation(id));
            case "purge":
                return this.onInvitation((id, isPending) => !isPending && controls.purgeInvitation(id));
            case "join through the directory":
                return controls.joinThroughDirectory(resourceShareId, scene.receiver.id);
            case "acceptance begins to fail":
                return this.arrange("acceptance", () =>
                    controls.failAcceptance({ resourceId: vswitch, shareId: resourceShareId }),
                );
            case "acceptance fails no more":
                return this.arrangements.get("acceptance")?.clear();
            case "a resource becomes unavailable":
                return this.arrange("status", () => controls.setResourceStatus(vswitch, "Unavailable"));
            case "all resources become available":
                return this.arrangements.get("status")?.clear();
            case "a minute passes":
                return this.pass(60_000);
            case "a day passes":
                return this.pass(86_400_000);
            case "the credentials become another account's":
                return this.credentialsBecome(scene.stranger);
            case "the credentials become the receiver's again":
                return this.credentialsBecome(scene.receiver);
        }
    }

    /** Credentials that are not guarded are the receiver's for good: nobody could tell whose they are meant to be. */
    private credentialsBecome(owner: Account): void {
        if (this.history.declaration.isGuarded) {
            this.passed += this.credentials.become(owner);
        }
    }

    /** No write in the service's log has another caller than the receiver. */
    private judgeCallers(): void {
        const { emulator, receiver } = this.scene;
        for (const { operation, accountId } of emulator.requests) {
            if (/^(Accept|Reject|Disassociate)/.test(operation) && ![receiver.id, null].includes(accountId)) {
                this.watch.broken.push(`${operation} was called by account ${accountId}`);
            }
        }
    }

    private async onInvitation(change: (id: string, isPending: boolean) => unknown): Promise<void> {
        const rows = await this.scene.invitations(this.resourceShareId);
        const row = rows.find(
            ({ ResourceShareInvitationId }) => ResourceShareInvitationId === this.invitationId,
        );
        if (row !== undefined) {
            change(this.invitationId, row.Status === "Pending");
        }
    }
}

/** A fault may hit the lists as well: the operation then reads for itself. */
function expectUserFacing(error: unknown): void {
    if (!(error instanceof UserFacingError)) {
        throw error;
    }
}
