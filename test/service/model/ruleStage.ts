import { type Account, ApiError } from "alicloud-resource-sharing-emulator";
import { httpTransport } from "../../../provider/src/api/transport";
import { responseOf } from "../../../provider/src/resources/invitationAutoResponse/match";
import type { Outcome } from "../../support/driver";
import { EmulatorTime } from "../../support/emulatorTime";
import { InProcessDriver } from "../../support/inProcessDriver";
import { region, type Scene } from "../../support/scene";
import { listOf } from "../../support/scene/json";
import { BesideResponses } from "./besideResponses";
import type { RuleDeclaration, RuleEvent, RuleHistory, RuleStep } from "./ruleHistory";
import { RuleWatch } from "./ruleWatch";

const transport = httpTransport();
const timeout = 60_000;

interface OneShare {
    readonly owner: Account;
    readonly resourceShareId: string;
    readonly resourceId: string;
}

/** Plays one history of a rule in an account of its own, and tells which of the rules it broke. */
export class RuleStage {
    private readonly watch = new RuleWatch(transport);
    private readonly beside = new BesideResponses();
    private readonly driver: InProcessDriver;
    private readonly meanwhile: (() => Promise<void>)[] = [];
    private readonly failing = new Map<number, { clear(): void }>();
    private happening: Promise<void> = Promise.resolve();
    private passed = 0;

    private constructor(
        private readonly scene: Scene,
        private readonly shares: readonly OneShare[],
    ) {
        const time = new EmulatorTime(scene.emulator, () => this.happenMeanwhile());
        this.driver = new InProcessDriver(
            scene,
            time,
            this.beside.transport(this.watch.transport),
            this.beside.provide,
        );
    }

    /** @param third an account that no rule lists. */
    static async play(scene: Scene, history: RuleHistory): Promise<string[]> {
        Object.assign(scene.emulator.settings, history.settings);
        const { sender, stranger } = scene;
        const third = scene.emulator.accounts[3];
        if (third === undefined) {
            throw new Error("The scene has no third sender.");
        }
        const shares: OneShare[] = [];
        for (const [index, owner] of [sender, sender, stranger, third].entries()) {
            const resourceId = `s-${index}`;
            const { resourceShareId } = await scene.emulator.share({
                from: owner.id,
                resources: [{ resourceId, resourceType: "Snapshot" }],
                resourceShareName: "network",
            });
            shares.push({ owner, resourceShareId, resourceId });
        }
        const stage = new RuleStage(scene, shares);
        await stage.perform(history);
        return stage.watch.broken;
    }

    private async perform({ declaration, invitedAtFirst, steps }: RuleHistory): Promise<void> {
        for (const share of invitedAtFirst) {
            await this.happen("invite", share);
        }
        await this.declare(declaration);
        for (const step of steps) {
            await this.take(step);
        }
        await this.converge();
    }

    private async take(step: RuleStep): Promise<void> {
        switch (step.kind) {
            case "event":
                return this.happen(step.event, step.share);
            case "meanwhile":
                this.meanwhile.push(() => this.happen(step.event, step.share));
                return;
            case "fault":
                this.scene.emulator.faults.add({
                    operation: step.operation,
                    times: step.times,
                    ...step.fault,
                });
                return;
            case "declare":
                return this.declare(step.declaration);
            case "respond":
                return this.respond(step.shares, step.afterCalls);
            case "run":
                await this.run(step.operation);
        }
    }

    private async declare({ senders, firstShareOnly, otherwise, onDelete }: RuleDeclaration): Promise<void> {
        const { sender, stranger } = this.scene;
        const accept = senders.map((name) => ({
            senderAccountId: name === "sender" ? sender.id : stranger.id,
            ...(name === "sender" && firstShareOnly
                ? { resourceShareIds: [this.shares[0]?.resourceShareId ?? ""] }
                : {}),
        }));
        this.watch.judge = (invitation) => responseOf({ accept, otherwise }, invitation);
        this.watch.mayLeave ||= onDelete === "leave";
        await this.driver.declare({
            accept,
            otherwise,
            onDelete,
            customTimeouts: { create: "1m", update: "1m", delete: "1m" },
        });
    }

    /** Only a run of the program declares what it declares. */
    private respond(shares: readonly number[], afterCalls: number): void {
        const resourceShareIds = shares.map((index) => this.shares[index]?.resourceShareId ?? "");
        this.beside.declared = { resourceShareIds, afterCalls };
        this.watch.declared = new Set(resourceShareIds);
    }

    private async run(operation: "up" | "refresh" | "destroy"): Promise<Outcome> {
        if (operation === "up") {
            const preview = await this.driver.preview();
            await this.beside.end();
            if (this.beside.refused) {
                return { ...preview, succeeded: false };
            }
        }
        const { clock } = this.scene.emulator;
        this.passed = 0;
        const start = clock.now();
        const outcome = await this.driver[operation]();
        if (operation === "up") {
            await this.beside.end();
        }
        if (operation === "destroy" && outcome.succeeded) {
            this.watch.forget();
        }
        if (clock.now() - start - this.passed > 5 * timeout) {
            this.watch.broken.push(`${operation} took ${clock.now() - start} ms, beyond its deadline`);
        }
        return outcome;
    }

    /**
     * Once nothing happens any more, one `up` accepts and lists all that the rule covers, the next rejects what is listed,
     * and one more changes nothing.
     */
    private async converge(): Promise<void> {
        this.scene.emulator.faults.clear();
        this.meanwhile.length = 0;
        for (const arrangement of this.failing.values()) {
            arrangement.clear();
        }
        await this.scene.settle();
        this.respond([], 0);
        await this.driver.refresh();
        if (!(await this.run("up")).succeeded || !(await this.run("up")).succeeded) {
            return;
        }
        await this.scene.settle();
        await this.nothingWaits();
        const refreshed = await this.driver.refresh();
        const { succeeded, changes } = await this.driver.preview();
        if (!refreshed.succeeded || !succeeded || changes) {
            this.watch.broken.push("after up succeeded, refresh and preview want changes");
        }
        const { writes } = this.watch;
        await this.driver.up();
        if (this.watch.writes !== writes) {
            this.watch.broken.push("up wrote again after it had converged");
        }
        await this.run("destroy");
    }

    private async nothingWaits(): Promise<void> {
        const { emulator, receiver } = this.scene;
        const listed = await emulator.call(receiver.id, "ListResourceShareInvitations", {}, region);
        for (const row of listOf(listed.ResourceShareInvitations)) {
            const invitation = {
                senderAccountId: String(row.SenderAccountId),
                resourceShareId: String(row.ResourceShareId),
            };
            if (row.Status === "Pending" && this.watch.judge(invitation) !== null) {
                this.watch.broken.push(`after up succeeded, ${row.ResourceShareInvitationId} still waits`);
            }
        }
    }

    /** Reads may wait side by side: what happens meanwhile happens one after the other all the same. */
    private happenMeanwhile(): Promise<void> {
        this.happening = this.happening.then(async () => this.meanwhile.shift()?.());
        return this.happening;
    }

    /** What the service refuses does not happen. */
    private async happen(event: RuleEvent, index: number): Promise<void> {
        const share = this.shares[index];
        try {
            await (share && this.attempt(event, index, share));
        } catch (error) {
            if (!(error instanceof ApiError)) {
                throw error;
            }
        }
    }

    private async attempt(event: RuleEvent, index: number, share: OneShare): Promise<void> {
        const { scene, failing } = this;
        const { emulator } = scene;
        const { resourceShareId, resourceId } = share;
        const rows = await scene.invitations(resourceShareId);
        const waiting = rows.find(({ Status }) => Status === "Pending")?.ResourceShareInvitationId;
        switch (event) {
            case "invite":
                if (emulator.settings.finishedInvitationBlocks) {
                    await this.changeTargets("DisassociateResourceShare", share).catch(() => undefined);
                }
                return this.changeTargets("AssociateResourceShare", share);
            case "remove":
                return this.changeTargets("DisassociateResourceShare", share);
            case "accept by hand":
                return waiting === undefined ? undefined : scene.answerByHand("Accept", String(waiting));
            case "reject by hand":
                return waiting === undefined ? undefined : scene.answerByHand("Reject", String(waiting));
            case "leave by hand":
                return scene.leaveByHand(resourceShareId);
            case "expire":
                return waiting === undefined
                    ? undefined
                    : emulator.controls.expireInvitation(String(waiting));
            case "purge":
                for (const { ResourceShareInvitationId, Status } of rows) {
                    if (Status !== "Pending") {
                        emulator.controls.purgeInvitation(String(ResourceShareInvitationId));
                    }
                }
                return;
            case "acceptance begins to fail":
                failing.get(index)?.clear();
                failing.set(
                    index,
                    emulator.controls.failAcceptance({ resourceId, shareId: resourceShareId }),
                );
                return;
            case "acceptance fails no more":
                return failing.get(index)?.clear();
            case "a minute passes":
                this.passed += 60_000;
                emulator.clock.advance(60_000);
        }
    }

    private async changeTargets(operation: string, { owner, resourceShareId }: OneShare): Promise<void> {
        const { emulator, receiver } = this.scene;
        const parameters = { ResourceShareId: resourceShareId, Targets: [receiver.id] };
        await emulator.call(owner.id, operation, parameters, region);
        if (operation === "DisassociateResourceShare") {
            this.passed += emulator.settings.disassociateMilliseconds;
            emulator.clock.advance(emulator.settings.disassociateMilliseconds);
        }
    }
}
