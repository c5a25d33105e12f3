import type { Account } from "alicloud-resource-sharing-emulator";
import { responseOf } from "../../../provider/src/resources/invitationAutoResponse/match";
import type { Outcome } from "../../support/driver";
import { InProcessDriver } from "../../support/inProcessDriver";
import { region, type Scene } from "../../support/scene";
import { listOf } from "../../support/scene/json";
import { BesideResponses } from "./besideResponses";
import type { Responses, RuleDeclaration, RuleEvent, RuleHistory } from "./ruleHistory";
import { RuleWatch } from "./ruleWatch";
import { customTimeouts, Stage, timeout, transport } from "./stage";
import type { Operation } from "./step";

interface OneShare {
    readonly owner: Account;
    readonly resourceShareId: string;
    readonly resourceId: string;
}

/** Plays one history of a rule in an account of its own, and tells which of the rules it broke. */
export class RuleStage extends Stage<RuleEvent, RuleDeclaration | Responses, RuleWatch> {
    private readonly beside: BesideResponses;

    private constructor(
        scene: Scene,
        private readonly shares: readonly OneShare[],
    ) {
        const watch = new RuleWatch(transport);
        const beside = new BesideResponses();
        const calls = beside.transport(watch.transport);
        super(scene, watch, (time) => new InProcessDriver(scene, time, calls, beside.provide));
        this.beside = beside;
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
        for (const share of history.invitedAtFirst) {
            await stage.happen({ event: "invite", share });
        }
        await stage.declare(history.declaration);
        await stage.perform(history.steps);
        return stage.watch.broken;
    }

    protected override async declare(change: RuleDeclaration | Responses): Promise<void> {
        await ("respondTo" in change ? this.declareResponses(change) : this.declareRule(change));
    }

    /** Only a run of the program declares what it declares. */
    private declareResponses({ respondTo, afterCalls }: Responses): void {
        const resourceShareIds = respondTo.map((index) => this.shares[index]?.resourceShareId ?? "");
        this.beside.declared = { resourceShareIds, afterCalls };
        this.watch.declared = new Set(resourceShareIds);
    }

    private async declareRule({
        senders,
        firstShareOnly,
        otherwise,
        onDelete,
    }: RuleDeclaration): Promise<void> {
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
            customTimeouts,
        });
    }

    protected override limitOf(): number {
        return 5 * timeout;
    }

    /** The preview is what refuses a program; the engine does not go on to the rest of `up` then. */
    protected override async run(operation: Operation): Promise<Outcome> {
        if (operation === "up") {
            const preview = await this.driver.preview();
            await this.beside.end();
            if (this.beside.refused) {
                return { ...preview, succeeded: false };
            }
        }
        return super.run(operation);
    }

    protected override async operate(operation: Operation): Promise<Outcome> {
        const outcome = await super.operate(operation);
        if (operation === "up") {
            await this.beside.end();
        }
        return outcome;
    }

    protected override async ended(operation: Operation, { succeeded }: Outcome): Promise<void> {
        if (operation === "destroy" && succeeded) {
            this.watch.forget();
        }
    }

    /** What waits is nothing that the rule covers. */
    protected override async settled(): Promise<void> {
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

    /** One `up` accepts and lists all that the rule covers, the next rejects what is listed. */
    protected override async bringAbout(): Promise<boolean> {
        return (await super.bringAbout()) && (await super.bringAbout());
    }

    protected override async converge(): Promise<boolean> {
        this.clearArrangements();
        this.declareResponses({ respondTo: [], afterCalls: 0 });
        const converged = await super.converge();
        if (converged) {
            await this.run("destroy");
        }
        return converged;
    }

    protected override async attempt({ event, share: index }: RuleEvent): Promise<unknown> {
        const { scene } = this;
        const { emulator } = scene;
        const share = this.shares[index];
        if (share === undefined) {
            throw new Error(`There is no share ${index}.`);
        }
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
                return this.arrange(resourceId, () =>
                    emulator.controls.failAcceptance({ resourceId, shareId: resourceShareId }),
                );
            case "acceptance fails no more":
                return this.arrangements.get(resourceId)?.clear();
            case "a minute passes":
                return this.pass(60_000);
        }
    }

    private async changeTargets(operation: string, { owner, resourceShareId }: OneShare): Promise<void> {
        const { emulator, receiver } = this.scene;
        const parameters = { ResourceShareId: resourceShareId, Targets: [receiver.id] };
        await emulator.call(owner.id, operation, parameters, region);
        if (operation === "DisassociateResourceShare") {
            this.pass(emulator.settings.disassociateMilliseconds);
        }
    }
}
