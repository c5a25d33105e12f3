import { type Account, ApiError, type Settings } from "alicloud-resource-sharing-emulator";
import { httpTransport } from "../../../provider/src/api/transport";
import { UserFacingError } from "../../../provider/src/common/userFacingError";
import { ChangingCredentials } from "../../support/changingCredentials";
import type { Outcome } from "../../support/driver";
import { EmulatorTime } from "../../support/emulatorTime";
import { InProcessDriver } from "../../support/inProcessDriver";
import { region, type Scene } from "../../support/scene";
import type { Event, History, Step } from "./history";
import { Watch } from "./watch";

const transport = httpTransport();
const timeout = 60_000;
const vswitch = "vsw-bp1aaaaaaaaaaaaaaaaaa";

/** Plays one history on a share of its own, and tells which of the rules it broke. */
export class Stage {
    private readonly credentials: ChangingCredentials;
    private readonly watch: Watch;
    private readonly driver: InProcessDriver;
    private readonly meanwhile: Event[] = [];
    private readonly arrangements = new Map<string, { clear(): void }>();
    private response: "accept" | "reject";
    private waitFor: "share" | "resources";
    private invitationId = "";
    /** How much time has passed that was no wait of the provider, in milliseconds. */
    private passed = 0;
    /** How many requests had been made when something last happened meanwhile. */
    private lastEventAt = 0;
    private happening: Promise<void> = Promise.resolve();

    private constructor(
        private readonly scene: Scene,
        private readonly history: History,
        private readonly resourceShareId: string,
        private readonly readsListsBefore: boolean,
    ) {
        const time = new EmulatorTime(scene.emulator, () => this.happenMeanwhile());
        this.credentials = new ChangingCredentials(scene, transport);
        this.watch = new Watch(this.credentials.transport);
        this.driver = new InProcessDriver(
            scene,
            time,
            this.watch.transport,
            undefined,
            history.declaration.isGuarded ? this.credentials.environment : undefined,
        );
        this.response = history.declaration.response;
        this.waitFor = history.declaration.waitFor;
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
        const stage = new Stage(scene, history, await scene.createShare(), readsListsBefore);
        try {
            await stage.perform();
        } finally {
            for (const arrangement of stage.arrangements.values()) {
                arrangement.clear();
            }
        }
        return stage.watch.broken;
    }

    private async perform(): Promise<void> {
        if (this.history.invitedAtFirst || this.history.declaration.by !== "share") {
            await this.happen("invite");
        }
        await this.declare();
        for (const step of this.history.steps) {
            await this.take(step);
        }
        await this.converge();
    }

    private async take(step: Step): Promise<void> {
        switch (step.kind) {
            case "event":
                return this.happen(step.event);
            case "meanwhile":
                this.meanwhile.push(step.event);
                return;
            case "fault":
                this.scene.emulator.faults.add({
                    operation: step.operation,
                    times: step.times,
                    ...step.fault,
                });
                return;
            case "declare":
                this.response = step.response;
                this.waitFor = step.waitFor;
                return this.declare();
            case "run":
                await this.run(step.operation);
        }
    }

    private async declare(): Promise<void> {
        const { by, pin, onDelete, isGuarded } = this.history.declaration;
        this.watch.expect(this.response, pin !== "stranger");
        await this.driver.declare({
            response: this.response,
            ...(by === "invitation" ? {} : { resourceShareId: this.resourceShareId }),
            ...(by === "share" ? {} : { invitationId: this.invitationId }),
            ...(pin === "none" ? {} : { senderAccountId: this.scene[pin].id }),
            onDelete,
            ...(isGuarded ? { accountId: this.scene.receiver.id } : {}),
            waitFor: this.waitFor,
            customTimeouts: { create: "1m", update: "1m", delete: "1m" },
        });
    }

    private async run(operation: "up" | "refresh" | "destroy"): Promise<Outcome> {
        const { clock } = this.scene.emulator;
        this.clearRequests();
        this.lastEventAt = 0;
        if (operation === "up" && this.readsListsBefore) {
            await this.driver.readLists(region).catch(expectUserFacing);
            await this.happenMeanwhile();
            this.clearRequests();
            this.lastEventAt = 0;
        }
        this.passed = 0;
        const start = clock.now();
        const outcome = await this.driver[operation]();
        this.judgeCallers();
        const elapsed = clock.now() - start - this.passed;
        // A replacement deletes and creates: two operations, two deadlines.
        const limit = operation === "refresh" ? 5 * timeout : 2 * timeout;
        if (elapsed > limit) {
            this.watch.broken.push(`${operation} took ${elapsed} ms, beyond its deadline`);
        }
        if (operation === "up" && outcome.succeeded) {
            await this.isTrue();
        }
        return outcome;
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

    /** Once nothing happens any more, one `up` brings the response about or says why not, and the next changes nothing. */
    private async converge(): Promise<void> {
        this.scene.emulator.faults.clear();
        this.meanwhile.length = 0;
        await this.happen("the credentials become the receiver's again");
        await this.scene.settle();
        await this.driver.refresh();
        const outcome = await this.run("up");
        if (!outcome.succeeded) {
            return;
        }
        await this.scene.settle();
        const refreshed = await this.driver.refresh();
        const { succeeded, changes } = await this.driver.preview();
        if (!refreshed.succeeded || !succeeded || changes) {
            this.watch.broken.push(`after up succeeded, refresh and preview want changes`);
        }
        const writes = this.watch.writes;
        await this.driver.up();
        if (this.watch.writes !== writes) {
            this.watch.broken.push("up wrote again after it had converged");
        }
    }

    /** Reads may wait side by side: what happens meanwhile happens one after the other all the same. */
    private happenMeanwhile(): Promise<void> {
        this.happening = this.happening.then(async () => {
            const event = this.meanwhile.shift();
            if (event !== undefined) {
                this.lastEventAt = this.scene.emulator.requests.length;
                await this.happen(event);
            }
        });
        return this.happening;
    }

    /** What the service refuses does not happen. */
    private async happen(event: Event): Promise<void> {
        try {
            await this.attempt(event);
        } catch (error) {
            if (!(error instanceof ApiError)) {
                throw error;
            }
        }
    }

    private async attempt(event: Event): Promise<void> {
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

    private clearRequests(): void {
        this.judgeCallers();
        this.scene.emulator.clearRequests();
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

    private pass(milliseconds: number): void {
        this.passed += milliseconds;
        this.scene.emulator.clock.advance(milliseconds);
    }

    private arrange(name: string, make: () => { clear(): void }): void {
        this.arrangements.get(name)?.clear();
        this.arrangements.set(name, make());
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
